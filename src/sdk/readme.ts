import type { SiteEntry } from "../catalog/project.ts";
import { bothLanguages, oneLine } from "./comment.ts";
import { type PackageSource, packageName } from "./package.ts";

/** What a developer reads first. @param example an entry with fields, where there is one */
export function readme({ config, site, version }: PackageSource, example: SiteEntry | undefined): string {
  const name = packageName(config, site);
  const title = oneLine(bothLanguages(config.sites[site].title));
  const id = example?.id ?? "agency/entry";
  return `# ${name}

${title} · ${version}

Types and a client for the catalog. Works in Node 18 and newer and in browsers; no dependencies.
目录的类型与客户端，可用于 Node 18 及以上版本和浏览器，没有依赖。

\`\`\`ts
import { createClient } from "${name}";
import dataset, { type Row } from "${name}/${id}";

const client = createClient({ baseUrl: "${config.sites[site].url}" });
for await (const row of client.rows(dataset)) console.log(row satisfies Row);
\`\`\`

| | | |
|---|---|---|
| \`list(filter?)\` | entries, newest data first | 条目，数据新的在前 |
| \`get(id)\` | one entry | 一个条目 |
| \`rows(descriptor, options?)\` | its rows, typed, as they arrive; the checksum is verified | 逐行读取，带类型，并校验文件 |
| \`changes(since?)\` | what happened | 变动 |
| \`compare(copy, descriptor)\` | whether a local copy is the newest | 本地副本是否最新 |

Whatever goes wrong is a \`MuluError\` with a \`code\`, a message and its Chinese (\`zh\`).
出错时抛出 \`MuluError\`，有 \`code\`、英文消息和中文消息（\`zh\`）。

A new version comes only with a published edition of the lists; this file's address keeps its bytes.
只有发布新版清单时才有新版本；每个版本的地址和内容不变。
`;
}
