/** A part of a long list; `next` is the path of the part that follows, from `api/v1/` on. */
export interface Page<Item> {
  items: Item[];
  next?: string;
}

/** Small enough for a slow line, large enough that a city is read in a few dozen requests. */
export const PAGE_SIZE = 200;

/**
 * A list in parts by path; an empty list has one empty part, so that its first address always answers.
 * @param folder where the parts lie, from `api/v1/` on
 */
export function pagesOf<Item>(folder: string, items: Item[], size = PAGE_SIZE): [string, Page<Item>][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const path = (number: number) => `${folder}/${number}.json`;
  return Array.from({ length: count }, (_, i) => [
    path(i + 1),
    { items: items.slice(i * size, (i + 1) * size), ...(i + 1 < count && { next: path(i + 2) }) },
  ]);
}
