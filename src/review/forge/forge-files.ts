import type { Project } from "../../catalog/load-fs.ts";
import { registerInside } from "../owners.ts";
import { codeownersFiles } from "./codeowners.ts";
import { giteaWorkflow } from "./gitea-workflow.ts";
import { issueTemplates, requestTemplates } from "./templates.ts";

/** What is written by hand for one forge, and made from it for others. */
export interface ByHand {
  /** Text of `.github/PULL_REQUEST_TEMPLATE.md`. */
  request: string;
  /** Texts of `.github/workflows`, by name. */
  workflows: Record<string, string>;
}

/** Every generated file of the forges, by path: owners, templates, and Gitea's workflows. */
export function forgeFiles(
  { catalog, lists }: Project,
  { request, workflows }: ByHand,
): Record<string, string> {
  const gitea = Object.entries(workflows).map(([name, text]) => [
    `.gitea/workflows/${name}`,
    giteaWorkflow(text, `.github/workflows/${name}`),
  ]);
  return {
    ...codeownersFiles(registerInside(catalog)),
    ...issueTemplates(lists),
    ...requestTemplates(request),
    ...Object.fromEntries(gitea),
  };
}
