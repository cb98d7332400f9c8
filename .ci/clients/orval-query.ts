import assert from "node:assert/strict";
import test from "node:test";
import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { authorization } from "./service.js";
import {
  getCreateSourceMutationOptions,
  getListEventsQueryOptions,
  getPatchSourceMutationOptions,
} from "./target/orval/react-query.js";

const queries = new QueryClient();
const headers = { Authorization: authorization };
const create = new MutationObserver(
  queries, getCreateSourceMutationOptions({ fetch: { headers } }),
);

test("orval's react-query creates, and reads a conflict", async () => {
  const created = await create.mutate({
    data: { title: "A source of react-query", kind: "ARTICLE", tags: ["client"] },
  });
  assert.ok(created.status === 201);
  assert.deepEqual([created.data.kind, created.data.version], ["ARTICLE", 1]);
  const { id } = created.data;
  const patch = new MutationObserver(
    queries,
    getPatchSourceMutationOptions({
      fetch: { headers: { ...headers, "If-Match": created.headers.get("ETag") ?? "" } },
    }),
  );

  const patched = await patch.mutate({ id, data: { publisher: "A client", tags: null } });
  assert.ok(patched.status === 200);
  assert.deepEqual([patched.data.publisher, patched.data.tags], ["A client", []]);
  const stale = await patch.mutate({ id, data: { publisher: null } });
  assert.ok(stale.status === 412);
  assert.equal(stale.data.currentVersion, 2);
});

test("orval's react-query lists by filters, page by page", async () => {
  const query = { actor: ["japan"], type: ["AGREE" as const, "CONSULT" as const], limit: 2 };
  const first = await queries.fetchQuery(getListEventsQueryOptions(query));
  assert.ok(first.status === 200 && first.data.nextCursor);
  const second = await queries.fetchQuery(
    getListEventsQueryOptions({ ...query, cursor: first.data.nextCursor }),
  );
  assert.ok(second.status === 200);
  const events = [...first.data.items, ...second.data.items];
  assert.equal(new Set(events.map(({ id }) => id)).size, 4);
  assert.deepEqual([...new Set(events.map(({ type }) => type))].sort(), ["AGREE", "CONSULT"]);
  assert.ok(events.every((event) => event.participants.some(({ actor }) => actor.id === "japan")));
});

test("orval's react-query reads the pointers of a problem", async () => {
  const wrong = await create.mutate({
    data: { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" },
  });
  assert.ok(wrong.status === 400);
  assert.deepEqual(
    wrong.data.errors?.map(({ pointer }) => pointer).sort(), ["/publishedOn", "/title"],
  );
});
