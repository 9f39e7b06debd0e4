import type { Context } from "./form.ts";

/** Whether a question has one of these answers. */
export const is =
  (id: string, ...values: string[]) =>
  (context: Context) =>
    values.includes(String(context.answers[id]));

/** Whether the data is given to anybody: shared or opened, with conditions or without. */
export const isOffered = ({ answers }: Context) =>
  ["sharing.type", "opening.type"].some((id) => answers[id] !== undefined && answers[id] !== "none");
