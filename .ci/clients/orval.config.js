const input = "../../openapi.yaml";
const generated = (client, more = {}) => ({
  input,
  output: { target: `target/orval/${client}.ts`, baseUrl: process.env.ENTENTE_URL, client, mode: "single", ...more },
});

export default {
  fetch: generated("fetch"),
  query: generated("react-query", { httpClient: "fetch" }),
  zod: generated("zod"),
};
