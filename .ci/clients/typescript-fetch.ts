import assert from "node:assert/strict";
import test from "node:test";
import { password, url } from "./service.js";
import {
  Configuration,
  EventType,
  EventsApi,
  ProblemFromJSON,
  ResponseError,
  SourceKind,
  SourcesApi,
} from "./target/packages/typescript-fetch/index.js";

const configuration = new Configuration({ basePath: url, username: "editor", password });
const sources = new SourcesApi(configuration);
const events = new EventsApi(configuration);

const refused = async (request: Promise<unknown>) => {
  try {
    await request;
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    return ProblemFromJSON(await error.response.json());
  }
  assert.fail("The service accepted the request");
};

test("typescript-fetch creates, and reads a conflict", async () => {
  const created = await sources.createSourceRaw({
    sourceInput: { title: "A source of typescript-fetch", kind: SourceKind.Article },
  });
  const { id, kind, version } = await created.value();
  assert.deepEqual([kind, version], ["ARTICLE", 1]);
  const ifMatch = created.raw.headers.get("ETag") ?? "";

  const patched = await sources.patchSource({
    id, ifMatch, sourcePatch: { publisher: "A client", tags: null },
  });
  assert.deepEqual([patched.publisher, patched.tags], ["A client", new Set()]);
  const stale = await refused(sources.patchSource({ id, ifMatch, sourcePatch: { publisher: null } }));
  assert.deepEqual([stale.status, stale.currentVersion], [412, 2]);
});

test("typescript-fetch lists by filters, page by page", async () => {
  const query = { actor: ["japan"], type: [EventType.Agree, EventType.Consult], limit: 2 };
  const first = await events.listEvents(query);
  assert.ok(first.nextCursor);
  const second = await events.listEvents({ ...query, cursor: first.nextCursor });
  const listed = [...first.items, ...second.items];
  assert.equal(new Set(listed.map(({ id }) => id)).size, 4);
  assert.deepEqual([...new Set(listed.map(({ type }) => type))].sort(), ["AGREE", "CONSULT"]);
  assert.ok(listed.every((event) => event.participants.some(({ actor }) => actor.id === "japan")));
});

test("typescript-fetch reads the pointers of a problem", async () => {
  const sourceInput = { title: "", kind: SourceKind.Article, publishedOn: "2019-02-30" };
  const { status, errors } = await refused(sources.createSource({ sourceInput }));
  assert.equal(status, 400);
  assert.deepEqual(errors?.map(({ pointer }) => pointer).sort(), ["/publishedOn", "/title"]);
});
