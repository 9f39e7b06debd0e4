export const copyWords = {
  zh: {
    copy: "复制",
    gap: "：",
    done: "已复制",
    select: "已选中文字，请按 Ctrl+C（手机上长按）复制",
  },
  en: {
    copy: "Copy",
    gap: ": ",
    done: "Copied",
    select: "The text is selected: copy it with Ctrl+C, or press and hold on a phone",
  },
};
