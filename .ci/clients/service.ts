export const url = process.env["ENTENTE_URL"] ?? "http://localhost:8080";
export const password = process.env["ENTENTE_EDITOR_PASSWORD"] ?? "";
export const authorization = `Basic ${btoa(`editor:${password}`)}`;
