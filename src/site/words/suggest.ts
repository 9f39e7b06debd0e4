export const suggestWords = {
  zh: {
    label: "检索建议",
    agency: "机构",
    theme: "主题",
    several: "多个条目",
    count: (n: number) => `${n} 条建议，用上下键选择。`,
    none: "没有建议。",
  },
  en: {
    label: "Suggestions",
    agency: "Agency",
    theme: "Theme",
    several: "Several entries",
    count: (n: number) =>
      n === 1 ? "1 suggestion, choose with the arrow keys." : `${n} suggestions, choose with the arrow keys.`,
    none: "No suggestions.",
  },
};
