type Json = Record<string, unknown>;

const ADDRESS = "https://mulu.example/schemas/v1/bundle.schema.json";

/**
 * All schemas in one document, for validators that fetch nothing: each stands under its own address, so references stay
 * as they are. A record is judged by the schema that has its address, `…/dataset.schema.json`.
 * @param schemas by name, without `.schema.json`
 */
export function buildBundle(schemas: Record<string, Json>): Json {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: ADDRESS,
    title: "全部模式",
    description: "全部模式合为一个文件，内容与分开的文件相同。",
    en: { title: "All schemas", description: "All schemas in one file; they say what the split files say." },
    $defs: Object.fromEntries(Object.values(schemas).map((schema) => [String(schema.$id), schema])),
  };
}
