import { MOST_SERIES } from "./data.ts";

/** The page's colours, read from its tokens, so that a chart follows light and dark. */
export interface Palette {
  ground: string;
  ink: string;
  soft: string;
  line: string;
  /** One per series. */
  marks: string[];
  other: string;
  font: string;
}

export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: token("ground"),
    ink: token("ink"),
    soft: token("soft"),
    line: token("line"),
    marks: Array.from({ length: MOST_SERIES }, (_, at) => token(`chart-${at + 1}`)),
    other: token("chart-other"),
    font: style.fontFamily,
  };
}

/** Shapes and dashes tell series apart where colours do not. */
export const SHAPES = ["circle", "rect", "triangle", "rectRot", "star", "crossRot", "cross"] as const;
export const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 4], [12, 6], [1, 4]];

const TILE = 8;
/** Strokes of each pattern on a tile, as ends of lines; the first series is plain. */
const STROKES: [number, number, number, number][][] = [
  [],
  [[0, TILE, TILE, 0]],
  [[0, TILE / 2, TILE, TILE / 2]],
  [[0, 0, TILE, TILE]],
  [[TILE / 2, 0, TILE / 2, TILE]],
  [
    [0, TILE / 2, TILE, TILE / 2],
    [TILE / 2, 0, TILE / 2, TILE],
  ],
  [
    [0, 0, TILE, TILE],
    [0, TILE, TILE, 0],
  ],
];

/** A fill for a series of bars: its colour, with strokes of the ground's colour on it. */
export function fillOf(colour: string, ground: string, at: number): string | CanvasPattern {
  const strokes = STROKES[at % STROKES.length] ?? [];
  const tile = document.createElement("canvas");
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext("2d");
  if (!context || strokes.length === 0) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = ground;
  context.lineWidth = 1.5;
  for (const [x, y, toX, toY] of strokes) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(toX, toY);
    context.stroke();
  }
  return context.createPattern(tile, "repeat") ?? colour;
}
