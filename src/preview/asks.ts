/** Whether an address asks for a view of the data, so that it is loaded without a press. */
export const asksForView = (params: URLSearchParams): boolean => params.has("view");
