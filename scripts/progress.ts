/** Starts the clock of a command; the processes that it starts go on counting from the same moment. */
export function startClock(): void {
  process.env.MULU_STARTED = String(Date.now());
}

/** A line of progress, with the seconds since the command began. */
export function say(line: string): void {
  const seconds = (Date.now() - Number(process.env.MULU_STARTED ?? Date.now())) / 1000;
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${line}`);
}
