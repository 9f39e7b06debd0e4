// Pharmacies, prices of drugs, clinics of villages.
import type { Plan } from "../register.ts";
import { addDays } from "../table.ts";
import { onlyIf } from "./cells.ts";

/** Name, dose and usual price of a unit in yuan. */
const DRUGS = [
  ["氨氯地平片", "5mg", 0.08],
  ["阿托伐他汀钙片", "20mg", 0.21],
  ["二甲双胍缓释片", "0.5g", 0.11],
  ["厄贝沙坦片", "75mg", 0.19],
  ["氯吡格雷片", "75mg", 2.4],
  ["蒙脱石散", "3g", 0.34],
  ["头孢呋辛酯片", "0.25g", 0.42],
  ["奥美拉唑肠溶胶囊", "20mg", 0.16],
  ["左氧氟沙星片", "0.5g", 1.1],
  ["孟鲁司特钠咀嚼片", "5mg", 1.9],
  ["碳酸氢钠注射液", "10ml", 0.9],
  ["盐酸氨溴索注射液", "2ml", 1.3],
  ["格列美脲片", "2mg", 0.12],
  ["美托洛尔缓释片", "47.5mg", 0.68],
] as const;

export const medicines: readonly Plan[] = [
  {
    entry: "linxi-health-bureau/village-clinics",
    files: ["village-clinics.xlsx"],
    rows: 184,
    within: ["999921"],
    heads: "titles",
    changing: ["villageDoctors", "essentialDrugKinds"],
    columns: {
      clinicRoomNo: "LXW{n:4}",
      administrativeVillage: "{full}{village}",
      parentHealthCentre: "临溪县{full}卫生院",
      villageDoctors: "1~3",
      outreachDay: "0*2|1|2|3|4|5|25|14",
      insuranceSettlement: "yes:93",
      essentialDrugKinds: "46~128",
    },
  },
  {
    entry: "medical-insurance-bureau/designated-pharmacies",
    files: ["designated-pharmacies.csv", "designated-pharmacies.geojson"],
    rows: 220,
    changing: ["agreementState", "pharmacistsOnDuty", "outpatientPooling"],
    columns: {
      pharmacyInsuranceCode: "P{division}{n:5}",
      creditCode: "{credit}",
      pharmacySignName: "{brand}大药房{a:{town}店|{road}店|{town}二店}",
      outpatientPooling: "yes:57",
      dualChannelShop: "yes:9",
      agreementState: "code:93,4,3",
      suspensionFrom: onlyIf(
        ({ row }) => row.agreementState === "2",
        ({ asOf, source }) => addDays(asOf, -source.int(2, 80)),
      ),
      dispensaryHours: "07:30-21:30*4|08:00-21:00*4|08:00-22:00*2|00:00-24:00",
      pharmacistsOnDuty: "1~4",
      pharmacyAddress: "{address}",
    },
  },
  {
    entry: "medical-insurance-bureau/volume-based-drug-prices",
    files: ["volume-drug-prices.csv"],
    rows: 224,
    changing: ["agreedVolumeDone", "phasedOutOn"],
    columns: {
      drugPriceBatch: ({ i }) => `国采示例第${"一二三四五六七八"[i % 8]}批`,
      genericDrugName: ({ i }) => DRUGS[i % DRUGS.length]?.[0] ?? "",
      dosageForm: ({ row }) =>
        /注射/.test(String(row.genericDrugName))
          ? "注射剂"
          : /胶囊/.test(String(row.genericDrugName))
            ? "胶囊剂"
            : /散/.test(String(row.genericDrugName))
              ? "散剂"
              : "片剂",
      packSpecification: ({ row, source, i }) => {
        const [, dose = ""] = DRUGS.find(([name]) => name === row.genericDrugName) ?? [];
        if (row.dosageForm === "注射剂") return `${dose}×${source.pick([5, 10])}支/盒`;
        const unit = row.dosageForm === "散剂" ? "袋" : row.dosageForm === "胶囊剂" ? "粒" : "片";
        return `${dose}×${7 * (1 + (i % 6))}${unit}/盒`;
      },
      winningManufacturer: "示例{brand}{a:制药|药业|医药}有限公司",
      winningUnitPrice: ({ row, source }) =>
        ((DRUGS.find(([name]) => name === row.genericDrugName)?.[2] ?? 1) * source.between(0.7, 1.4)).toFixed(
          4,
        ),
      agreedVolumeDone: "12.0~128.0",
      phasedOutOn: "?84 2025-03-31|2025-12-31|2026-06-30",
    },
  },
  {
    entry: "market-bureau/drug-retail-licences",
    files: ["drug-retail-licences.csv"],
    rows: 268,
    columns: {
      drugLicenceNo: "澄DA99{division}{n:4}",
      pharmacyName: "{short}{brand}大药房{a:{town}店|有限公司}",
      pharmacyCreditCode: "{credit}",
      chainHeadquarters: "?38 澄川{a:百草|仁和堂|惠民|康源}医药连锁有限公司",
      drugScope: ({ source }) =>
        [
          "处方药",
          "非处方药",
          "中药饮片",
          ...source.sample(["中成药", "化学药制剂", "生物制品"], source.int(1, 3)),
        ].join("、"),
      remotePrescriptionReview: "yes:44",
      coldChainCabinet: "yes:71",
      nightDispensing: "yes:18",
      drugLicenceExpires: "future:25..1790",
    },
  },
];
