/** The text of a stored record; its keys have their order already. */
export const toText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
