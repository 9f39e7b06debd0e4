/** A run of Chinese: from a character to the last one, with the signs and figures between them. */
const CHINESE =
  /(\p{Script=Han}(?:[\p{Script=Han}\p{Nd}，。、；：！？“”（）《》〔〕·—… ]*[\p{Script=Han}）》〕])?)/u;

/** Whether a text has Chinese characters. */
export const hasChinese = (text: string): boolean => CHINESE.test(text);

/** The runs of a text that are Chinese and those that are not, in their order. */
export const runsOf = (text: string): { text: string; chinese: boolean }[] =>
  text
    .split(CHINESE)
    .map((text, at) => ({ text, chinese: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
