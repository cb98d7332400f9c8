import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import { authorization, url } from "./service.js";
import * as page from "./target/openapi/frontend.js";

const api = page.connect(url, { Authorization: authorization });
const create = async (title: string) => {
  const { data, response } = await page.createOnce(api, randomUUID(), { title, kind: "ARTICLE" });
  assert.ok(data);
  return { source: data, tag: response.headers.get("ETag") ?? "" };
};
const change = async (id: string, tag: string, title: string) =>
  api.PUT("/sources/{id}", {
    params: { path: { id }, header: { "If-Match": tag } },
    body: { title, kind: "ARTICLE", publisher: "Another editor" },
  });

test("Infinite scroll shows each event once", async () => {
  const ids: string[] = [];
  let pages = 0;
  for await (const events of page.eventsOf(api, "japan")) {
    pages++;
    ids.push(...events.map(({ id }) => id));
  }
  assert.ok(pages > 1);
  assert.equal(new Set(ids).size, ids.length);
});

test("A detail has its history", async () => {
  const { source } = await create("A source with a history");
  const { source: read, changes } = await page.detail(api, source.id);
  assert.deepEqual(read, source);
  assert.deepEqual(changes.map(({ operation }) => operation), ["CREATED"]);
});

test("Problems stand beside their fields", async () => {
  const { error } = await api.POST("/sources", {
    body: { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" },
  });
  assert.ok(error);
  assert.deepEqual([...page.byField(error).keys()].sort(), ["publishedOn", "title"]);
});

test("A repeated request creates one record", async () => {
  const key = randomUUID();
  const body = { title: "A source created once", kind: "ARTICLE" as const };
  const first = await page.createOnce(api, key, body);
  const second = await page.createOnce(api, key, body);
  assert.ok(first.data);
  assert.deepEqual(second.data, first.data);
});

test("A save merges what another has not changed, and asks about the rest", async () => {
  const { source, tag } = await create("A source of two editors");
  await change(source.id, tag, "A source of two editors");
  const never = () => assert.fail("There is no conflict");
  const merged = await page.save(api, source, tag, { language: "ko" }, never);
  assert.deepEqual([merged?.publisher, merged?.language], ["Another editor", "ko"]);

  const asked = await page.save(api, source, tag, { publisher: "Mine" }, async (fields, theirs) => {
    assert.deepEqual([fields, theirs.publisher], [["publisher"], "Another editor"]);
    return { publisher: "Both" };
  });
  assert.equal(asked?.publisher, "Both");
});

test("EventSource hears the change of a record", async () => {
  const { source, tag } = await create("A source that is watched");
  const heard = withResolvers<string>();
  const stream = page.watch(url, `SOURCE:${source.id}`, ({ id }) => heard.resolve(id));
  const opened = withResolvers<void>();
  stream.onopen = () => opened.resolve();
  await opened.promise;
  await change(source.id, tag, "A source that was watched");
  assert.equal(await heard.promise, source.id);
  stream.close();
});

test("fetch reads the stream with a sign-in", async () => {
  const { source } = await create("A source that is followed");
  const stop = new AbortController();
  const stream = `${url}/changes.stream?record=SOURCE:${source.id}`;
  for await (const { id, operation } of page.follow(stream, authorization, stop.signal)) {
    assert.deepEqual([id, operation], [source.id, "CREATED"]);
    break;
  }
  stop.abort();
});

test("The CSV has the filters of the page", async () => {
  const answer = await fetch(page.csv(url, { actor: "japan", type: "AGREE,CONSULT" }));
  assert.match(answer.headers.get("Content-Type") ?? "", /^text\/csv/);
});

test("Search waits for Japanese to be composed, and not for Korean", async () => {
  for (const [language, typed] of [["ja", ["日本"]], ["ko", ["하"]]] as const) {
    const input = Object.assign(new EventTarget(), { value: "" });
    const searched: string[] = [];
    const found = withResolvers<void>();
    page.searchAsYouType(
      input,
      async (q, signal) => {
        await api.GET("/search", { params: { query: { q } }, signal });
        searched.push(q);
        found.resolve();
      },
      language,
    );
    input.dispatchEvent(new Event("compositionstart"));
    input.value = typed[0];
    input.dispatchEvent(new Event("input"));
    if (language === "ja") input.dispatchEvent(new Event("compositionend"));
    await found.promise;
    assert.deepEqual(searched, typed);
  }
});

test("A kept record is current until it changes", async () => {
  const kept = await create("A source that is kept");
  assert.equal(await page.current(api, kept.source.id, kept), kept.source);
  await change(kept.source.id, kept.tag, "A source that was kept");
  const later = await page.current(api, kept.source.id, kept);
  assert.equal(later?.version, 2);
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((kept) => (resolve = kept));
  return { promise, resolve };
}
