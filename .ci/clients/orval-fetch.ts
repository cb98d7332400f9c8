import assert from "node:assert/strict";
import test from "node:test";
import { authorization } from "./service.js";
import { createSource, listEvents, patchSource } from "./target/orval/fetch.js";

const headers = { Authorization: authorization };

test("orval's fetch creates, and reads a conflict", async () => {
  const created = await createSource(
    { title: "A source of orval", kind: "ARTICLE", tags: ["client"] }, {}, { headers },
  );
  assert.ok(created.status === 201);
  assert.deepEqual([created.data.kind, created.data.version], ["ARTICLE", 1]);
  const { id } = created.data;
  const first = { headers: { ...headers, "If-Match": created.headers.get("ETag") ?? "" } };

  const patched = await patchSource(id, { publisher: "A client", tags: null }, {}, first);
  assert.ok(patched.status === 200);
  assert.deepEqual([patched.data.publisher, patched.data.tags], ["A client", []]);
  const stale = await patchSource(id, { publisher: null }, {}, first);
  assert.ok(stale.status === 412);
  assert.equal(stale.data.currentVersion, 2);
});

test("orval's fetch lists by filters, page by page", async () => {
  const query = { actor: ["japan"], type: ["AGREE" as const, "CONSULT" as const], limit: 2 };
  const first = await listEvents(query);
  assert.ok(first.status === 200 && first.data.nextCursor);
  const second = await listEvents({ ...query, cursor: first.data.nextCursor });
  assert.ok(second.status === 200);
  const events = [...first.data.items, ...second.data.items];
  assert.equal(new Set(events.map(({ id }) => id)).size, 4);
  assert.deepEqual([...new Set(events.map(({ type }) => type))].sort(), ["AGREE", "CONSULT"]);
  assert.ok(events.every((event) => event.participants.some(({ actor }) => actor.id === "japan")));
});

test("orval's fetch reads the pointers of a problem", async () => {
  const wrong = await createSource(
    { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" }, {}, { headers },
  );
  assert.ok(wrong.status === 400);
  assert.deepEqual(
    wrong.data.errors?.map(({ pointer }) => pointer).sort(), ["/publishedOn", "/title"],
  );
});
