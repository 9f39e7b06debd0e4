import { says } from "./column.ts";
import { candidates, type Detector } from "./identifier.ts";

const MOBILE =
  /(?<![\dA-Za-z_.])(?<!\d-)(?:(?:\+|00)?86[ -]?|\(86\) ?)?(1[3-9]\d([ -]?)\d{4}\2\d{4})(?![\dA-Za-z_]|[.-]\d)/g;

/** Words in a text that make the number behind them a thing's. */
const THING = /(编号|单号|订单|代码|设备号|合同号?|序号|流水号|第|no\.?)[:： #]*$/i;

/**
 * Mobile numbers by their shape: segments are handed out anew every few years, so none is excluded.
 * A column of codes, moments or measures has none, unless its title or the number's own form says so.
 */
export const mobiles: Detector = (text, { title }) => {
  if (text.includes("://")) return [];
  const other = !says.phone(title) && says.other(title);
  return candidates("mobile", text, MOBILE, (_, before) => {
    if (/86[ )-]?$/.test(before) && /[+(]|00/.test(before)) return true;
    return !other && !THING.test(before);
  });
};
