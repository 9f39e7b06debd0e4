import { git } from "../catalog/run-git.ts";

/** A commit of a request, as far as its sign-off is concerned. */
export interface RequestCommit {
  id: string;
  subject: string;
  /** The author's address. */
  author: string;
  isMerge: boolean;
  /** The values of its Signed-off-by trailers. */
  signedOffBy: string[];
}

/** The subject comes last: whatever stands in it moves no other part. */
const FORMAT = `%H%x1e%P%x1e%ae%x1e%(trailers:key=Signed-off-by,valueonly=true,unfold=true,separator=%x1f)%x1e%s`;

/** The commits that a request adds, the oldest first. */
export function readCommits(folder: string, from: string, to: string): RequestCommit[] {
  return git(folder, [
    "-c",
    "log.showSignature=false",
    "log",
    "-z",
    "--reverse",
    "--no-color",
    `--format=${FORMAT}`,
    `${from}..${to}`,
  ])
    .split("\0")
    .filter(Boolean)
    .map((line) => {
      const [id = "", parents = "", author = "", signed = "", ...subject] = line.split("\x1e");
      return {
        id,
        subject: subject.join(" "),
        author,
        isMerge: parents.includes(" "),
        signedOffBy: signed
          .split("\x1f")
          .map((value) => value.trim())
          .filter(Boolean),
      };
    });
}
