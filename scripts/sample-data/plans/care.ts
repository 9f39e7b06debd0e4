// Old age, marriage, neighbourhoods.
import { say } from "../phrase.ts";
import type { Plan } from "../register.ts";
import { byValue, cross, NANDU, num, partOf, QUARTERS, timesOf } from "./cells.ts";

export const care: readonly Plan[] = [
  {
    entry: "civil-affairs-bureau/elderly-care-homes",
    files: ["elderly-care-homes.geojson", "elderly-care-homes.csv"],
    rows: 148,
    changing: ["residentsPresent", "bedFeeMonthly", "homeState"],
    columns: {
      operatingMode: "code:5,3,4",
      careHomeName: (spot) =>
        say(
          spot.row.operatingMode === "SB"
            ? "{short}{a:松鹤|颐年|康泰|夕阳红|福寿|安养}{a:养老院|养护院|老年公寓}（{town}）"
            : "{county}{full}{a:敬老院|养老服务中心|区域养老中心}",
          spot,
        ),
      careHomeCreditCode: (spot) =>
        say(spot.row.operatingMode === "SB" ? "{credit:52}" : "{credit:12}", spot),
      careHomeGrade: "code:6,2,5,6,2,1",
      bedsFiled: "30~~380/2",
      nursingBeds: partOf("bedsFiled", 0.35, 0.9),
      residentsPresent: (spot) =>
        spot.row.homeState === "N" ? 0 : Math.round(num(spot, "bedsFiled") * spot.source.between(0.28, 0.95)),
      dementiaUnit: "yes:24",
      bedFeeMonthly: (spot) =>
        spot.row.operatingMode === "GG" ? 100 * spot.source.int(6, 14) : 100 * spot.source.int(11, 38),
      fireInspectionOn: "past:2024-03-01",
      homeState: "code:93,3,4",
    },
  },
  {
    entry: "nandu-civil-affairs-bureau/senior-canteens",
    files: ["senior-canteens.geojson"],
    rows: 96,
    within: NANDU,
    changing: ["seniorDiscount", "foodSafetyGrade"],
    renewed: ["mealsServedMonth"],
    columns: {
      canteenKind: "code:3,6,1",
      canteenName: "{town}{a:|东|西|桥头|湖畔|新村}{a:社区食堂|老年助餐点|幸福餐桌|长者食堂}{n:2}",
      canteenNo: "NDZC{n:4}",
      operatingBody: "澄川{brand}{a:餐饮管理有限公司|养老服务中心|家政服务有限公司}",
      lunchFrom: "11:00*4|10:45|11:15|10:30*2",
      mealPriceStandard: "10*2|12*5|13|15*3|16",
      seniorDiscount: "10|15*2|20*4|25|30",
      deliveryRadius: "0*3|500*3|800*2|1000*3|1500",
      mealsServedMonth: "160~~4300",
      foodSafetyGrade: "code:5,4,1,1",
    },
  },
  {
    entry: "nandu-civil-affairs-bureau/residents-committees",
    files: ["residents-committees.csv"],
    rows: 112,
    within: NANDU,
    changing: ["householdsCovered", "committeeMembers"],
    renewed: ["lastElectionOn"],
    columns: {
      residentsCommittee:
        "{full}{a:采菱|渔浦|横塘|学士|桂香|栖霞|汀兰|沧浪|听涛|迎晖|朝宗|通济|碧波|丰乐}{a:|第一|第二|东|西}社区居民委员会",
      committeeCreditCode: "{credit:55}",
      parentSubdistrict: "{full}",
      householdsCovered: "860~4300",
      committeeMembers: "5*4|7*5|9*2",
      lastElectionOn: ({ asOf }) => (asOf >= "2026-06-01" ? "2026-05-16" : "2021-05-20"),
      officeFloorArea: "120.0~980.0",
      splitFrom: "?93 {full}{a:采菱|学士|听涛}社区居民委员会",
    },
  },
  {
    entry: "civil-affairs-bureau/marriage-registration-statistics",
    files: ["marriage-registrations.xlsx"],
    heads: "titles",
    rows: ({ asOf }) =>
      cross({
        registryOffice: [
          "澄川市涉外婚姻登记处",
          "南渡区婚姻登记处",
          "南渡区澄湖公园婚姻登记点",
          "临溪县婚姻登记处",
          "望岭县婚姻登记处",
        ],
        registrationQuarter: QUARTERS(asOf).map((quarter) => quarter.replace("Q", "-Q")),
      }),
    columns: {
      marriagesRegistered: ({ row, source }) =>
        Math.round(
          ({ 涉: 22, 南: 470, 临: 310, 望: 180 }[
            String(row.registryOffice).includes("涉外") ? "涉" : (String(row.registryOffice)[0] ?? "临")
          ] ?? 90) * source.between(0.75, 1.3),
        ),
      divorcesRegistered: partOf("marriagesRegistered", 0.28, 0.46),
      coolingOffWithdrawn: partOf("divorcesRegistered", 0.2, 0.42),
      crossProvinceCases: partOf("marriagesRegistered", 0.03, 0.14),
      foreignRelatedCases: ({ row, source }) =>
        String(row.registryOffice).includes("涉外") ? (row.marriagesRegistered ?? 0) : source.int(0, 0),
    },
  },
  {
    entry: "civil-affairs-bureau/welfare-lottery-projects-archive",
    files: ["lottery-projects.csv"],
    rows: 284,
    columns: {
      approvedInYear: ({ i, of }) => 2011 + Math.floor((i / of) * 10),
      lotteryProjectNo: "FC{approvedInYear}-{n:4}",
      fundingDirection: "code:6,3,2,2",
      lotteryProjectTitle: byValue("fundingDirection", {
        L: "{county}{full}{a:敬老院消防改造|居家养老服务站|农村幸福院}项目",
        Z: "{county}{full}{a:残疾人之家|无障碍坡道改造|辅具租借点}项目",
        G: "{county}{full}{a:儿童之家|困境儿童关爱站}项目",
        J: "{county}{full}{a:社区服务站|救助管理站供暖|慈善超市}项目",
      }),
      grantApproved: "30000~~1800000/10000",
      grantSettled: timesOf("grantApproved", 0.86, 1.0),
    },
  },
];
