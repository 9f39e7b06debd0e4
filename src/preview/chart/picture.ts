import type { Palette } from "./palette.ts";

/** What stands above the chart in its picture, in the page's pixels. */
const HEAD = 40;

/** A chart as a picture of its own, with its title and on the page's ground. */
export function pictureOf(canvas: HTMLCanvasElement, title: string, palette: Palette): Promise<Blob | null> {
  const scale = canvas.width / (canvas.clientWidth || canvas.width);
  const picture = document.createElement("canvas");
  picture.width = canvas.width;
  picture.height = canvas.height + HEAD * scale;
  const context = picture.getContext("2d");
  if (!context) return Promise.resolve(null);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = palette.ink;
  context.font = `600 ${15 * scale}px ${palette.font}`;
  context.textBaseline = "middle";
  const margin = 12 * scale;
  context.fillText(title, margin, (HEAD / 2) * scale, picture.width - 2 * margin);
  context.drawImage(canvas, 0, HEAD * scale);
  return new Promise((resolve) => picture.toBlob(resolve, "image/png"));
}
