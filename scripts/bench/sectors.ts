import type { Theme } from "../../src/catalog/types.gen.ts";

/** A term in Chinese and its English as an identifier writes it (`公交站台:bus-platforms`). */
export interface Term {
  zh: string;
  slug: string;
}

/** A field of public work: its agency (without the area) and what its entries are about. */
export interface Sector {
  office: Term;
  theme: Theme;
  objects: Term[];
}

const term = (text: string): Term => {
  const [zh = "", slug = ""] = text.split(":");
  return { zh, slug };
};
export const terms = (text: string): Term[] => text.trim().split(/\s+/).map(term);

/** The term in English prose. */
export const english = ({ slug }: Term): string => slug.replaceAll("-", " ");

const sector = (theme: Theme, office: string, objects: string): Sector => ({
  theme,
  office: term(office),
  objects: terms(objects),
});

/** Word lists of our own; no real city's catalog was copied. */
export const SECTORS: Sector[] = [
  sector(
    "transport",
    "交通运输局:transport-bureau",
    `公交站台:bus-platforms 公共停车场:public-car-parks 农村公路:rural-roads 桥梁:bridges 隧道:tunnels
    出租汽车:taxis 货运车辆:goods-vehicles 道路施工:road-works 渡口码头:ferry-landings 充电站:charging-stations
    驾驶培训机构:driving-schools 公共自行车:shared-bicycles 治超站点:weigh-stations`,
  ),
  sector(
    "health",
    "卫生健康局:health-bureau",
    `公立医院:public-hospitals 村卫生室:village-clinics 执业医师:physicians 疫苗接种:vaccinations 传染病:infectious-diseases
    献血点:blood-donation-sites 饮用水卫生:drinking-water-hygiene 母婴室:nursing-rooms 急救站:ambulance-stations
    家庭医生:family-doctors 职业病:occupational-diseases 托育机构:nurseries`,
  ),
  sector(
    "education",
    "教育局:education-bureau",
    `中小学校:schools 幼儿园:kindergartens 校车线路:school-bus-routes 招生学区:school-districts 教师资格:teacher-qualifications
    校外培训机构:training-providers 学生资助:student-grants 职业院校:vocational-colleges 学校食堂:school-canteens
    图书藏量:school-library-holdings 体育场地:school-sports-grounds`,
  ),
  sector(
    "ecology",
    "生态环境局:ecology-bureau",
    `空气质量:air-quality 地表水断面:surface-water-sections 排污许可:discharge-permits 噪声监测点:noise-monitoring-points
    危险废物:hazardous-waste 污水处理厂:sewage-plants 辐射源:radiation-sources 环境投诉:environmental-complaints
    入河排污口:river-outfalls 重污染天气:heavy-pollution-days 自然保护地:nature-reserves 土壤污染地块:contaminated-sites`,
  ),
  sector(
    "urbanHousing",
    "住房和城乡建设局:housing-bureau",
    `商品房预售:presale-homes 公租房:public-rental-homes 房屋租赁:tenancies 建筑工地:building-sites 物业企业:property-managers
    老旧小区改造:estate-renewal 电梯加装:lift-retrofits 施工许可:construction-permits 燃气管网:gas-mains 危房:unsafe-buildings
    维修资金:repair-funds`,
  ),
  sector(
    "market",
    "市场监督管理局:market-bureau",
    `食品经营户:food-businesses 特种设备:special-equipment 食品抽检:food-samples 药品零售店:pharmacies 计量器具:measuring-devices
    商标:trademarks 专利:patents 价格监测:price-monitoring 消费投诉:consumer-complaints 检验检测机构:testing-laboratories
    餐饮单位量化分级:restaurant-grades 小作坊:food-workshops`,
  ),
  sector(
    "socialSecurity",
    "人力资源和社会保障局:human-resources-bureau",
    `招聘岗位:vacancies 失业登记:unemployment-registrations 养老保险:pension-insurance 工伤认定:work-injury-decisions
    技能培训:skills-courses 劳动仲裁:labour-arbitration 职业资格证书:vocational-certificates 创业担保贷款:start-up-loans
    人力资源机构:staffing-agencies 社保卡网点:social-card-outlets 工资指导价:wage-guidance`,
  ),
  sector(
    "socialAssistance",
    "民政局:civil-affairs-bureau",
    `养老机构:care-homes 低保家庭:assisted-households 社会组织:social-organisations 婚姻登记:marriage-registrations
    地名:place-names 公墓:cemeteries 慈善项目:charity-projects 残疾人补贴:disability-allowances 社区服务站:community-centres
    流浪救助:shelter-services 行政区划界线:boundaries`,
  ),
  sector(
    "publicSafety",
    "公安局:public-security-bureau",
    `户籍人口:registered-residents 居住证:residence-permits 交通事故:traffic-accidents 机动车:motor-vehicles 旅馆:hotels
    派出所:police-stations 警务室:police-posts 出入境窗口:entry-exit-counters 电子警察:traffic-cameras 限行路段:restricted-roads
    养犬登记:dog-licences`,
  ),
  sector(
    "agriculture",
    "农业农村局:agriculture-bureau",
    `高标准农田:high-standard-farmland 农机补贴:machinery-subsidies 农药经营户:pesticide-retailers 畜禽养殖场:livestock-farms
    农产品价格:produce-prices 合作社:farm-cooperatives 病虫害测报:pest-forecasts 渔船:fishing-boats 土地承包:land-contracts
    农村厕所:rural-toilets 绿色食品:green-foods`,
  ),
  sector(
    "resources",
    "水务局:water-bureau",
    `水库:reservoirs 河道水位:river-levels 雨量站:rain-gauges 取水许可:abstraction-permits 供水管网:water-mains 水价:water-tariffs
    河长:river-chiefs 山洪灾害点:flash-flood-sites 灌区:irrigation-districts 节水单位:water-saving-units 排水户:drainage-users`,
  ),
  sector(
    "culture",
    "文化和旅游局:culture-bureau",
    `图书馆:libraries 博物馆:museums 文物保护单位:protected-relics 非遗项目:intangible-heritage 旅行社:travel-agencies
    景区客流:scenic-visitors 导游:tour-guides 演出许可:performance-permits 全民健身设施:fitness-facilities 体育赛事:sports-events
    网吧:internet-cafes 星级饭店:star-hotels`,
  ),
  sector(
    "finance",
    "财政局:finance-bureau",
    `部门预算:department-budgets 政府采购:public-purchases 专项资金:special-funds 政府债务:public-debt 国有资产:state-assets
    非税收入:non-tax-revenue 转移支付:transfer-payments 会计机构:accounting-firms 惠民补贴:citizen-subsidies
    绩效评价:spending-reviews`,
  ),
  sector(
    "workSafety",
    "应急管理局:emergency-bureau",
    `避难场所:emergency-shelters 危险化学品企业:chemical-plants 森林防火点:forest-fire-posts 应急物资:emergency-supplies
    安全生产许可:safety-permits 事故调查:accident-reports 消防栓:fire-hydrants 救援队伍:rescue-teams 地质灾害点:landslide-sites
    应急演练:emergency-drills`,
  ),
  sector(
    "dailyLife",
    "城市管理局:urban-management-bureau",
    `公共厕所:public-toilets 路灯:street-lamps 垃圾转运站:waste-transfer-stations 垃圾分类点:waste-sorting-points 公园绿地:parks
    户外广告:outdoor-advertising 市容处罚:street-penalties 井盖:manhole-covers 建筑垃圾运输:rubble-haulage 行道树:street-trees
    便民市场:local-markets`,
  ),
  sector(
    "economy",
    "发展和改革局:development-bureau",
    `重点项目:major-projects 投资备案:investment-filings 价格认定:price-appraisals 粮食储备:grain-reserves 能源消费:energy-use
    节能审查:energy-reviews 特许经营项目:concessions 物流园区:logistics-parks 信用承诺:credit-pledges 用电负荷:power-load`,
  ),
  sector(
    "industry",
    "工业和信息化局:industry-bureau",
    `规上工业企业:larger-factories 通信基站:base-stations 产业园区:industrial-parks 技术改造:technology-upgrades
    中小企业扶持:small-firm-support 绿色工厂:green-factories 工业用地:industrial-land 软件企业:software-firms
    专精特新企业:specialised-firms 民爆物品:civil-explosives`,
  ),
  sector(
    "geography",
    "自然资源局:natural-resources-bureau",
    `不动产登记:property-registrations 土地出让:land-sales 规划许可:planning-permits 矿业权:mining-rights 测绘成果:survey-results
    控制性规划:zoning-plans 基准地价:land-benchmarks 林地:woodland 古树名木:ancient-trees 遥感影像:satellite-images`,
  ),
  sector(
    "legal",
    "司法局:justice-bureau",
    `律师事务所:law-firms 公证机构:notaries 法律援助:legal-aid 人民调解:mediation 司法鉴定:forensic-services 行政复议:reviews
    规范性文件:local-rules 普法活动:legal-education 社区矫正:community-correction 行政执法人员:enforcement-staff`,
  ),
  sector(
    "commerce",
    "商务局:commerce-bureau",
    `农贸市场:wet-markets 外贸企业:foreign-traders 加油站:filling-stations 家政企业:household-service-firms 预付卡企业:prepaid-card-firms
    商圈客流:shopping-footfall 二手车交易:used-car-sales 再生资源回收点:recycling-points 电商企业:online-shops 展会:trade-fairs`,
  ),
];

/** What the offices that run the catalog itself describe. */
export const OFFICE_SECTOR: Sector = sector(
  "institutions",
  "数据局:data-bureau",
  `政务服务事项:government-services 电子证照:e-licences 热线工单:hotline-orders 政务云资源:cloud-resources 自助终端:self-service-kiosks
  信息化项目:digital-projects 感知设备:sensors 数据需求:data-requests 接口调用:api-calls 信用信息:credit-records`,
);
