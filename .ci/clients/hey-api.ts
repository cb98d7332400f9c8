import assert from "node:assert/strict";
import test from "node:test";
import { authorization, url } from "./service.js";
import { createClient } from "./target/packages/hey-api/client/index.js";
import { createSource, listEvents, patchSource } from "./target/packages/hey-api/index.js";

const client = createClient({ baseUrl: url, headers: { Authorization: authorization } });

test("hey-api creates, and reads a conflict", async () => {
  const created = await createSource({
    client,
    body: { title: "A source of hey-api", kind: "ARTICLE", tags: ["client"] },
  });
  assert.ok(created.data);
  assert.deepEqual([created.data.kind, created.data.version], ["ARTICLE", 1]);
  const path = { id: created.data.id };
  const headers = { "If-Match": created.response?.headers.get("ETag") ?? "" };

  const patched = await patchSource({
    client, path, headers, body: { publisher: "A client", tags: null },
  });
  assert.deepEqual([patched.data?.publisher, patched.data?.tags], ["A client", []]);
  const stale = await patchSource({ client, path, headers, body: { publisher: null } });
  assert.deepEqual([stale.error?.status, stale.error?.currentVersion], [412, 2]);
});

test("hey-api lists by filters, page by page", async () => {
  const query = { actor: ["japan"], type: ["AGREE" as const, "CONSULT" as const], limit: 2 };
  const first = await listEvents({ client, query });
  assert.ok(first.data?.nextCursor);
  const second = await listEvents({ client, query: { ...query, cursor: first.data.nextCursor } });
  const events = [...first.data.items, ...(second.data?.items ?? [])];
  assert.equal(new Set(events.map(({ id }) => id)).size, 4);
  assert.deepEqual([...new Set(events.map(({ type }) => type))].sort(), ["AGREE", "CONSULT"]);
  assert.ok(events.every((event) => event.participants.some(({ actor }) => actor.id === "japan")));
});

test("hey-api reads the pointers of a problem", async () => {
  const { error } = await createSource({
    client, body: { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" },
  });
  assert.equal(error?.status, 400);
  assert.deepEqual(error.errors?.map(({ pointer }) => pointer).sort(), ["/publishedOn", "/title"]);
});
