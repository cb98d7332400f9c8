import assert from "node:assert/strict";
import test from "node:test";
import { authorization, url } from "./service.js";
import {
  CreateSourceBody,
  CreateSourceResponse,
  ListEventsResponse,
  PatchSourceBody,
  PatchSourceResponse,
} from "./target/orval/zod.js";

const send = (path: string, method: string, body: unknown, headers: Record<string, string>) =>
  fetch(url + path, {
    method,
    headers: { Authorization: authorization, ...headers },
    body: JSON.stringify(body),
  });

test("orval's zod accepts what the service creates, and refuses what it refuses", async () => {
  const body = CreateSourceBody.parse({ title: "A source of zod", kind: "ARTICLE" });
  const created = await send("/sources", "POST", body, { "Content-Type": "application/json" });
  const source = CreateSourceResponse.parse(await created.json());
  assert.deepEqual([source.kind, source.version], ["ARTICLE", 1]);

  const path = `/sources/${source.id}`;
  const headers = {
    "Content-Type": "application/merge-patch+json",
    "If-Match": created.headers.get("ETag") ?? "",
  };
  const patch = PatchSourceBody.parse({ publisher: "A client", tags: null });
  const patched = await send(path, "PATCH", patch, headers);
  assert.equal(PatchSourceResponse.parse(await patched.json()).publisher, "A client");
  assert.equal((await send(path, "PATCH", patch, headers)).status, 412);

  const wrong = { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" };
  const { error } = CreateSourceBody.safeParse(wrong);
  assert.ok(error?.issues.some((issue) => issue.path[0] === "title"));
  const refused = await send("/sources", "POST", wrong, { "Content-Type": "application/json" });
  assert.equal(refused.status, 400);
});

test("orval's zod accepts a list, page by page", async () => {
  const query = "/events?actor=japan&type=AGREE,CONSULT&limit=2";
  const read = async (path: string) =>
    ListEventsResponse.parse(await (await fetch(url + path)).json());
  const first = await read(query);
  assert.ok(first.nextCursor);
  const second = await read(`${query}&cursor=${encodeURIComponent(first.nextCursor)}`);
  const events = [...first.items, ...second.items];
  assert.equal(new Set(events.map(({ id }) => id)).size, 4);
});
