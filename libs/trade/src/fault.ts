/** What is wrong with something a person wrote, and where: `path` is like `lines.0.quantity`, the sentences say what to do. */
export type Fault = { path: string; zh: string; en: string };
