import assert from "node:assert/strict";
import test from "node:test";
import createClient from "openapi-fetch";
import { authorization, url } from "./service.js";
import type { paths } from "./target/openapi/openapi.js";

const mergePatch = { "Content-Type": "application/merge-patch+json" };
const api = createClient<paths>({ baseUrl: url, headers: { Authorization: authorization } });

test("openapi-fetch creates, and reads a conflict", async () => {
  const created = await api.POST("/sources", {
    body: { title: "A source of openapi-fetch", kind: "ARTICLE", tags: ["client"] },
  });
  assert.ok(created.data);
  assert.deepEqual([created.data.kind, created.data.version], ["ARTICLE", 1]);
  const path = { id: created.data.id };
  const first = created.response.headers.get("ETag") ?? "";

  const patched = await api.PATCH("/sources/{id}", {
    params: { path, header: { "If-Match": first } },
    headers: mergePatch,
    body: { publisher: "A client", tags: null },
  });
  assert.deepEqual([patched.data?.publisher, patched.data?.tags], ["A client", []]);
  const stale = await api.PATCH("/sources/{id}", {
    params: { path, header: { "If-Match": first } },
    headers: mergePatch,
    body: { publisher: null },
  });
  assert.deepEqual([stale.error?.status, stale.error?.currentVersion], [412, 2]);
});

test("openapi-fetch lists by filters, page by page", async () => {
  const query = { actor: ["japan"], type: ["AGREE" as const, "CONSULT" as const], limit: 2 };
  const first = await api.GET("/events", { params: { query } });
  assert.ok(first.data?.nextCursor);
  const second = await api.GET("/events", {
    params: { query: { ...query, cursor: first.data.nextCursor } },
  });
  const events = [...first.data.items, ...(second.data?.items ?? [])];
  assert.equal(new Set(events.map(({ id }) => id)).size, 4);
  assert.deepEqual([...new Set(events.map(({ type }) => type))].sort(), ["AGREE", "CONSULT"]);
  assert.ok(events.every((event) => event.participants.some(({ actor }) => actor.id === "japan")));
});

test("openapi-fetch reads the pointers of a problem", async () => {
  const { error } = await api.POST("/sources", {
    body: { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" },
  });
  assert.equal(error?.status, 400);
  assert.deepEqual(error.errors?.map(({ pointer }) => pointer).sort(), ["/publishedOn", "/title"]);
});
