export const guideWords = {
  zh: { verdicts: { bad: { mark: "✗", label: "不好" }, good: { mark: "✓", label: "好" } } },
  en: { verdicts: { bad: { mark: "✗", label: "Bad" }, good: { mark: "✓", label: "Good" } } },
};
