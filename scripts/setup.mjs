// Runs before every npm script that needs the dependencies: installs what is missing and says so, in both languages,
// since nothing here can read an option.
// Plain JavaScript, so that any Node from 20 on can run it; everything after it runs on the Node that it installs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(
    `Node ${process.versions.node} 太旧：请安装 Node 20 或更新的版本，再运行这条命令。\n` +
      `Node ${process.versions.node} is too old: install Node 20 or newer, then run the command again.`,
  );
  process.exit(1);
}

// npm writes this file at the end of a whole install, so a broken one is repeated.
const marker = "node_modules/.package-lock.json";
const fresh =
  existsSync(marker) &&
  statSync(marker).mtimeMs >= statSync("package-lock.json").mtimeMs &&
  !missingPackage();
if (!fresh) {
  // To standard error: standard output is the command's own, which may be read by a program.
  console.error("正在安装 package-lock.json 列出的依赖（只需一次，约一分钟）……");
  console.error("Installing the dependencies that package-lock.json names (once, about a minute) …");
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  // Not `npm ci`: it refuses a lockfile that lacks another platform's optional packages, although this one needs none of them.
  const { status } = spawnSync(
    command,
    [...args, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      stdio: ["inherit", 2, "inherit"],
      shell: !npm && process.platform === "win32",
    },
  );
  if (status !== 0) {
    console.error("安装失败。请检查网络和 npm 使用的镜像（npm config get registry），再运行这条命令。");
    console.error(
      "The installation failed. Check the network and the registry that npm uses (npm config get registry), then run the command again.",
    );
    process.exit(status ?? 1);
  }
}

/** Whether a direct dependency is absent or has another version than the lockfile names. */
function missingPackage() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const { dependencies, devDependencies } = packages[""];
  return Object.keys({ ...dependencies, ...devDependencies }).some((name) => {
    const file = `node_modules/${name}/package.json`;
    return (
      !existsSync(file) ||
      JSON.parse(readFileSync(file, "utf8")).version !== packages[`node_modules/${name}`].version
    );
  });
}
