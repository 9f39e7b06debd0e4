import type { ArticleWords, Carrier } from "./carrier.ts";

const page = (path: string): Carrier => ({ kind: "page", path });
const sharePage = (path: string): Carrier => ({ kind: "page", path, site: "share" });
const command = (name: string): Carrier => ({ kind: "command", name });
const file = (path: string): Carrier => ({ kind: "file", path });
const properties = (...paths: string[]): Carrier[] => paths.map((path) => ({ kind: "property", path }));
/** What goes beyond the text of the measures and is labelled so. */
const ours = (carriers: Carrier[]): Carrier[] => carriers.map((carrier) => ({ ...carrier, ours: true }));

/**
 * Every article from 1 to 37, in order: a sentence of ours, no sentence of the measures. Numbers that a city may set
 * (days, dates) stand in the configuration, not here. One table, so that no article is missed between two files.
 */
export const ARTICLES: ArticleWords[] = [
  {
    zh: "理顺公共数据工作，打通系统，让数据共享、用好，更好地服务公众。",
    en: "Put public-data work in order, join up systems, share and use data, and serve people better.",
    by: [page("/standard/")],
  },
  {
    zh: "本市公共数据从采集、存储到共享、开放和管理都适用；法律法规另有规定的，先依法律法规。",
    en: "Collecting, storing, sharing, opening and managing public data in the city are covered; a law or regulation that says otherwise goes first.",
    by: [page("/standard/"), ...properties("config.layers", "config.measures.name")],
  },
  {
    zh: "公共数据是机构履职和服务中形成的各种记录，国家秘密除外；共享在机构之间、不收费，开放面向社会。",
    en: "Public data is any record that an agency collects or makes in its work, state secrets excepted; sharing is free of charge between agencies, opening is toward society.",
    by: [...properties("distribution.format", "dataset.duty"), page("/standard/")],
    comes: ["requests"],
  },
  {
    zh: "主管部门统筹监督，运行机构建好管好平台，县有自己的主管部门，各机构管好自己的数据；上级建的系统，要争取数据落回本市。",
    en: "The authority guides and supervises, the operator runs the platform, each county has its own authority, each agency keeps its own data; data of systems built above the city is to land in it.",
    by: [
      ...properties("config.offices", "agency.role", "agency.level", "agency.maintainers"),
      ...properties("system.builtBy", "system.landing"),
      page("/agencies/"),
      sharePage("/compliance/"),
    ],
  },
  {
    zh: "标准统一，采集合法，应当共享的都共享，开放有序，安全可控。",
    en: "One standard, lawful collection, full sharing, orderly opening, and safety under control.",
    by: [page("/standard/"), file("schemas/v1"), command("check")],
  },
  {
    zh: "全市一个平台，上接省、下连县和各机构，由目录系统、共享网站和开放网站组成。",
    en: "The city has one platform, joined to province, counties and agencies, made of the catalog system, the sharing site and the opening site.",
    by: [
      ...properties("config.sites", "config.catalogs", "system.connection"),
      command("build"),
      sharePage("/compliance/"),
    ],
  },
  {
    zh: "共享和开放都走平台；提供数据有接口、直接交换、文件下载、在线浏览等方式。",
    en: "The platform is the way to share and open; data is served by API, direct exchange, file download, online browsing and others.",
    by: [
      ...properties("dataset.sharing.modes", "dataset.opening.modes", "distribution.mode"),
      page("/datasets/<agency>/<id>/"),
    ],
    comes: ["grants"],
  },
  {
    zh: "机构把自己的数据做成数字形式，汇到平台上。",
    en: "Agencies bring their data to the platform in digital form.",
    by: properties("dataset.distributions"),
  },
  {
    zh: "目录系统支持从编目到修改的六个步骤；共享网站给机构用，开放网站给社会用。",
    en: "The catalog system carries the six steps from compiling to amending; the sharing site is for agencies, the opening site for society.",
    by: [page("/standard/"), sharePage("/guides/git/"), command("check"), command("build")],
  },
  {
    zh: "全市一本目录，统一管理；目录的规则和标准由主管部门会同有关部门制定。",
    en: "There is one catalog, managed as one; its rules and standards are set by the authority with the departments concerned.",
    by: [page("/standard/"), page("/standard/rules/"), file("schemas/v1"), file("CHANGELOG.md")],
  },
  {
    zh: "目录写明分类、格式、共享和开放属性、方式、周期；法规或职能有变要限期更新，每年还要整体过一遍。",
    en: "An entry states class, format, sharing and opening, modes and cycle; it follows a change of law or functions in time, and the whole catalog is gone through every year.",
    by: [
      ...properties("dataset.classification", "dataset.sharing", "dataset.opening", "dataset.updateCycle"),
      ...properties("distribution.format", "dataset.confirmedOn", "agency.events"),
      ...properties("config.numbers.amendWorkingDays", "config.numbers.yearlyRound"),
      sharePage("/compliance/"),
    ],
  },
  {
    zh: "基础数据由主管部门会同指定部门编目维护，主题数据由牵头部门编目；市里已能统一提供的基础数据，县里不再另建。",
    en: "Base data is kept by the authority with the departments named, thematic data by the lead department; counties do not rebuild base data that the city serves.",
    by: properties(
      "dataset.classification.category",
      "dataset.provider",
      "dataset.coMaintainers",
      "config.baseCoMaintainers",
      "dataset.lead",
      "dataset.partners",
      "dataset.project",
    ),
  },
  {
    zh: "由目录生成共享清单和开放清单，共享开放以清单为准，清单要有更新机制。",
    en: "The sharing list and the opening list are drawn from the catalog; sharing and opening rest on them, and they are kept up to date.",
    by: [
      page("/lists/"),
      command("edition"),
      ...properties("edition.lists.share", "edition.lists.open", "edition.previous"),
      ...ours(properties("edition.lists.negative", "edition.lists.responsibility")),
      ...ours(properties("config.numbers.pendingDays")),
    ],
  },
  {
    zh: "为履职而依法采集，先定下范围、格式和程序，并在目录系统登记。",
    en: "Data is collected as one's duties need and lawfully, with scope, format and procedure fixed and registered in the catalog.",
    by: properties(
      "dataset.collection",
      "dataset.collection.from",
      "dataset.collection.basis",
      "dataset.collection.procedure",
    ),
  },
  {
    zh: "从源头采，一个数据一个来源；能靠共享拿到的，不再找公众采，也不再让下级报，法律法规要求的除外。",
    en: "Collect at the source, one source for each datum; what sharing gives is neither collected from the public nor asked from lower levels again, unless a law orders it.",
    by: properties("field.source", "field.distinct", "field.exception", "dataset.collection.from"),
  },
  {
    zh: "采集时，自然人以身份证号码标识，法人和其他组织以统一社会信用代码标识。",
    en: "When collecting, citizens are marked by their identity number and organisations by their unified social credit code.",
    by: properties("dataset.subject", "field.identifierRole", "agency.creditCode"),
  },
  {
    zh: "已有的业务系统接入平台、实时取数，没有系统的按要求配合；数据要真实、准确、完整。",
    en: "Existing systems connect to the platform so that data flows in real time, agencies without one cooperate; data is true, accurate and complete.",
    by: [
      ...properties("system.connection", "system.delivery", "dataset.collection.system", "dataset.fields"),
      sharePage("/compliance/"),
    ],
  },
  {
    zh: "共享是常态：无条件的给所有机构，有条件的只给一部分机构或一部分数据，不宜给别的机构的不共享。",
    en: "Sharing is the rule: unconditional for all agencies, conditional for some agencies or part of the data, none where it is not fit for others.",
    by: [
      ...properties("dataset.sharing.type", "dataset.sharing.audience", "dataset.sharing.part"),
      ...properties("dataset.sharing.conditions", "field.sharing"),
      sharePage("/datasets/<agency>/<id>/"),
    ],
  },
  {
    zh: "限制共享要讲依据：法律、行政法规或国家规定。",
    en: "Restricting sharing needs a basis: a law, an administrative regulation or a national provision.",
    by: properties("dataset.sharing.basis", "basis.rank", "basis.article", "basis.from", "basis.to"),
  },
  {
    zh: "基础数据一律无条件共享，多部门项目形成的主题数据都要共享。",
    en: "Base data is shared without conditions; thematic data formed by projects of several departments is shared.",
    by: properties("dataset.sharing.exception", "dataset.classification.class"),
  },
  {
    zh: "无条件共享的，在共享网站申请即得；有条件的，写明用途等提出申请，由同级主管部门督促限期答复、限期提供，拒绝要讲理由和依据。",
    en: "Unconditional: ask on the sharing site and get it; conditional: ask with purpose and period, and the authority of the same level sees to an answer and delivery in time; a refusal gives reasons and basis.",
    by: [...properties("dataset.sharing.type"), sharePage("/datasets/<agency>/<id>/")],
    comes: ["requests", "grants"],
  },
  {
    zh: "没有共享、没有编目或申请被拒，而履职确实要用的，由同级主管部门协调。",
    en: "Where data is not shared, not catalogued or refused but truly needed for one's duties, the authority of the same level coordinates.",
    by: [],
    comes: ["coordination"],
  },
  {
    zh: "提供方按周期更新并告知，使用方及时比对、同步，保持各处一致。",
    en: "Providers update by the cycle and say so; consumers compare and refresh, so that copies agree.",
    by: [
      ...properties("dataset.updateCycle", "dataset.releases", "release.asOf", "release.published"),
      page("/datasets/<agency>/<id>/"),
    ],
    comes: ["grants"],
  },
  {
    zh: "对数据有疑问的，使用方及时提出，提供方限期核实更正；其间当事人已有合法有效凭证的，照常办理，不让当事人自己去改数据。",
    en: "Doubts about data are reported and confirmed or corrected in time; meanwhile a person with lawful, valid proof is served and not sent to have the data corrected.",
    by: properties("dataset.contact", "agency.contact"),
    comes: ["corrections"],
  },
  {
    zh: "开放也分三类：无条件的对所有人，有条件的给一部分或者附条件，涉及国家秘密和上位规定禁止的不开放。",
    en: "Opening has three types too: for everyone; in part or on conditions; and not at all where state secrets or higher provisions forbid it.",
    by: [
      ...properties("dataset.opening.type", "dataset.opening.part", "dataset.opening.basis", "field.opening"),
      file("src/catalog/project.ts"),
    ],
  },
  {
    zh: "无条件开放的，必须经平台开放，任何人都能在开放网站取用。",
    en: "What is open without conditions is opened through the platform, and anyone gets it from the opening site.",
    by: [
      page("/search/"),
      page("/datasets/<agency>/<id>/"),
      ...properties("distribution.audience", "dataset.license"),
    ],
  },
  {
    zh: "有条件开放的，写明用途、安全等条件，与符合条件的一方签协议后提供。",
    en: "What is open with conditions states purpose, security and other conditions, and is provided under an agreement to those who meet them.",
    by: properties("dataset.opening.conditions", "dataset.opening.agreement"),
    comes: ["agreements"],
  },
  {
    zh: "不开放的数据，依法脱密、脱敏或经相关权利人同意后，可以开放。",
    en: "Data that is not opened may be opened once it is lawfully cleared or masked, or its right-holders agree.",
    by: properties("dataset.derivedFrom", "dataset.opening.release"),
  },
  {
    zh: "谁管理、谁提供，谁负责；提供的要与自己持有的一致，也可以了解数据被怎样使用。",
    en: "Who manages and provides data answers for it: it matches what the agency holds, and the provider may know how it is used.",
    by: [
      ...properties("dataset.provider", "release.asOf", "release.controlTotals"),
      page("/agencies/<agency>/"),
    ],
    comes: ["grants"],
  },
  {
    zh: "谁使用、谁管理，谁负责；只能用于约定的用途，全程管好，不得转给他人或挪作他用，出了问题要担责。",
    en: "Who uses and keeps data answers for it: for the agreed purpose only, managed throughout, not passed on, and answerable for misuse, spread and leaks.",
    by: [...properties("dataset.license", "dataset.sharing.conditions", "dataset.opening.agreement")],
    comes: ["grants", "agreements"],
  },
  {
    zh: "主管部门会同运行机构通报、评估，定期出简报，每年回看上一年。",
    en: "The authority with the operator circulates bulletins, evaluates, issues regular briefs and looks back on each year.",
    by: [],
    comes: ["evaluation"],
  },
  {
    zh: "运行机构把采集、共享、开放、使用各环节的安全管起来：分类分级、风险评估、安全审查、等级保护、应急处置。",
    en: "The operator secures collection, sharing, opening and use: grading, risk assessment, security review, graded protection and emergency response.",
    by: [
      ...ours(properties("dataset.grading", "field.grade")),
      ...properties("dataset.riskAssessment", "dataset.securityReview"),
      ...properties("system.protectionLevel", "system.lastAssessment"),
    ],
    comes: ["incidents"],
  },
  {
    zh: "每个单位都有公共数据管理和追责的制度，并有技术上的防护。",
    en: "Every unit has rules for managing public data and for accountability, and protects it technically.",
    by: [
      ...properties("agency.rulesDocument", "agency.responsiblePost", "agency.securityContact"),
      file("src/site/security.ts"),
    ],
  },
  {
    zh: "信息化项目在立项、验收、运维三关都要看目录和共享，是批准项目和拨付经费的条件之一。",
    en: "IT projects are looked at three times, before approval, before acceptance and in operation: catalog and sharing are one condition of approval and funds.",
    by: [],
    comes: ["projects"],
  },
  {
    zh: "目录、数据、使用、采集等方面不合要求的，由本级政府责令限期整改；这里只列疑似问题，不作结论。",
    en: "Where catalog, data, use or collection falls short, the government of the same level orders it mended by a date; here stand possible breaches, never a verdict.",
    by: [sharePage("/compliance/"), command("report")],
    comes: ["cases", "orders"],
  },
  {
    zh: "有公共管理和服务职能的企业，参照执行。",
    en: "Enterprises with functions of public management and service follow by reference.",
    by: [...properties("agency.kind"), sharePage("/compliance/")],
  },
  {
    zh: "自施行之日起执行，各种期限不从更早的日子算起。",
    en: "The measures hold from the day they come into force; no clock starts earlier.",
    by: properties("config.measures.inForce"),
  },
];
