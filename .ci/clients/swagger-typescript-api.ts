import assert from "node:assert/strict";
import test from "node:test";
import { authorization, url } from "./service.js";
import { Api, type HttpResponse, type Problem } from "./target/swagger/api.js";

const api = new Api({
  baseUrl: url,
  baseApiParams: { headers: { Authorization: authorization } },
});

const refused = async (request: Promise<unknown>): Promise<Problem> => {
  try {
    await request;
  } catch (response) {
    return (response as HttpResponse<unknown, Problem>).error;
  }
  assert.fail("The service accepted the request");
};

test("swagger-typescript-api creates, and reads a conflict", async () => {
  const created = await api.sources.createSource({
    title: "A source of swagger-typescript-api", kind: "ARTICLE", tags: ["client"],
  });
  const { id, kind, version } = created.data;
  assert.deepEqual([kind, version], ["ARTICLE", 1]);
  const first = { headers: { "If-Match": created.headers.get("ETag") ?? "" } };

  const body = { title: "A replaced source", kind, publisher: "A client" };
  const replaced = await api.sources.replaceSource(id, body, {}, first);
  assert.deepEqual([replaced.data.publisher, replaced.data.tags], ["A client", []]);
  const stale = await refused(api.sources.replaceSource(id, body, {}, first));
  assert.deepEqual([stale.status, stale.currentVersion], [412, 2]);
});

test("swagger-typescript-api lists by filters, page by page", async () => {
  const query = { actor: ["japan"], type: ["AGREE" as const, "CONSULT" as const], limit: 2 };
  const first = await api.events.listEvents(query);
  assert.ok(first.data.nextCursor);
  const second = await api.events.listEvents({ ...query, cursor: first.data.nextCursor });
  const events = [...first.data.items, ...second.data.items];
  assert.equal(new Set(events.map(({ id }) => id)).size, 4);
  assert.deepEqual([...new Set(events.map(({ type }) => type))].sort(), ["AGREE", "CONSULT"]);
  assert.ok(events.every((event) => event.participants.some(({ actor }) => actor.id === "japan")));
});

test("swagger-typescript-api reads the pointers of a problem", async () => {
  const wrong = { title: "", kind: "ARTICLE" as const, publishedOn: "2019-02-30" };
  const { status, errors } = await refused(api.sources.createSource(wrong));
  assert.equal(status, 400);
  assert.deepEqual(errors?.map(({ pointer }) => pointer).sort(), ["/publishedOn", "/title"]);
});
