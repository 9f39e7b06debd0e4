// Building and selling homes.
import type { Plan } from "../register.ts";
import { pad } from "../table.ts";
import { byValue, cross, daysAfter, dekads, num } from "./cells.ts";

const AREAS =
  "滨江 南门 文澜 澄湖东 澄湖西 北湖 高铁新城 长洲 芦汀 云桥 东津 柳浦 望澄 清涟 双塔 竹埠 石梁渡 临溪县城 溪东 望岭县城 岭南门".split(
    " ",
  );

export const housing: readonly Plan[] = [
  {
    entry: "housing-bureau/construction-permits",
    files: ["construction-permits.json"],
    rows: 236,
    changing: ["permitChanges", "plannedFinish"],
    columns: {
      plannedStart: "rising:2024-06-01",
      buildPermitNo: ({ row, town, i }) =>
        `${town.county.code}${String(row.plannedStart).replaceAll("-", "")}${pad(i + 1, 4)}`,
      worksKind: "code:6,3,3,1",
      worksTitle: byValue("worksKind", {
        "01": "{town}{a:安置房二期|标准厂房|中学教学楼|社区医院|商住楼}{int:1..9}号楼",
        "02": "{road}{a:改造|雨污分流|桥梁加固|照明提升}工程",
        "03": "{town}{a:商业广场|酒店|办公楼}室内装饰工程",
        "04": "{town}{a:口袋公园|滨水绿道}景观工程",
      }),
      clientName: "{county}{brand}{a:城市建设投资|置业|产业园开发}有限公司",
      clientCreditCode: "{credit}",
      mainContractor: "澄川{brand}{a:建设集团|建筑工程|市政工程}有限公司",
      supervisionFirm: "无*2|澄川{brand}工程监理有限公司*7",
      contractSum: byValue("worksKind", {
        "01": "620.00~~18600.00",
        "02": "86.00~~6400.00",
        "03": "42.00~~900.00",
        "04": "38.00~~1200.00",
      }),
      buildingScale: (spot) =>
        spot.row.worksKind === "02"
          ? null
          : (num(spot, "contractSum") * spot.source.between(1.8, 4.6)).toFixed(1),
      plannedFinish: daysAfter("plannedStart", 120, 900),
      permitChanges: "0*7|1*2|2",
    },
  },
  {
    entry: "housing-bureau/presale-permits",
    files: ["presale-permits.csv"],
    rows: 262,
    changing: ["presalePermitState"],
    keeps: true,
    columns: {
      presaleGrantedOn: "rising:2012-03-05",
      presalePermitNo: "（{year:presaleGrantedOn}）澄房预售证第9{n:4}号",
      estateName: "{brand}{a:澄湖|江畔|云著|花园|公馆|名邸|里}{a:一期|二期|}",
      developerName: "澄川{brand}{a:置业|房地产开发}有限公司",
      developerCreditCode: "{credit}",
      presaleBuildings: ({ row, source }) => {
        if (String(row.presaleGrantedOn) < "2016") return null;
        const first = source.int(1, 12);
        return Array.from({ length: source.int(1, 5) }, (_, k) => `${first + k}幢`).join("、");
      },
      presaleUnits: ({ row, source }) =>
        row.presaleBuildings === null
          ? null
          : String(row.presaleBuildings).split("、").length * source.int(48, 132),
      presaleFloorArea: (spot) =>
        spot.row.presaleUnits === null
          ? null
          : (num(spot, "presaleUnits") * spot.source.between(96, 128)).toFixed(2),
      escrowBank: "澄川农商银行{town}支行*3|示例银行澄川分行*2|澄川村镇银行南渡支行",
      presalePermitState: ({ row, source }) =>
        String(row.presaleGrantedOn) < "2020"
          ? source.weighted([
              ["2", 9],
              ["3", 1],
            ])
          : source.weighted([
              ["1", 14],
              ["2", 3],
              ["4", 1],
            ]),
    },
  },
  {
    entry: "housing-bureau/home-sales-ten-day",
    files: ["home-sales.csv"],
    rows: ({ asOf }) => cross({ tenDayStart: dekads(asOf, 36), marketArea: AREAS, homeKind: ["N", "E"] }),
    columns: {
      contractsCancelled: "0*7|1*2|2|4|6",
      contractsFiled: (spot) =>
        Math.round(
          ({ 高: 44, 城: 26, 滨: 30 }[String(spot.row.marketArea)[0] ?? ""] ?? 11) *
            spot.source.next() *
            (spot.row.homeKind === "N" ? 1 : 0.8),
        ) - num(spot, "contractsCancelled"),
      soldArea: (spot) => (num(spot, "contractsFiled") * spot.source.between(88, 122)).toFixed(2),
      meanUnitPrice: (spot) =>
        num(spot, "contractsFiled") < 5
          ? null
          : Math.round(
              (spot.row.homeKind === "N" ? 12_600 : 9_800) *
                (/县|溪|岭/.test(String(spot.row.marketArea)) ? 0.66 : 1) *
                spot.source.between(0.86, 1.16),
            ),
      smallHomeShare: (spot) =>
        num(spot, "contractsFiled") <= 0 ? null : spot.source.between(4, 46).toFixed(1),
      clearanceMonths: ({ row, source }) => (row.homeKind === "N" ? source.between(7, 34).toFixed(1) : null),
    },
  },
];
