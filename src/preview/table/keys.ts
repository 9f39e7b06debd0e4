/** Where a key leads from a cell, in ARIA's grid pattern; undefined where it leads nowhere. */
export function moved(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  [row, column]: [number, number],
  { rows, columns, page }: { rows: number; columns: number; page: number },
): [number, number] | undefined {
  const all = ctrlKey || metaKey;
  const ways: Record<string, [number, number]> = {
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    PageDown: [row + page, column],
    PageUp: [row - page, column],
    Home: [all ? 0 : row, 0],
    End: [all ? rows - 1 : row, columns - 1],
  };
  return Object.hasOwn(ways, key) ? ways[key] : undefined;
}
