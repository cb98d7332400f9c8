import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import test, { after, before } from "node:test";
import createClient from "openapi-fetch";
import { authorization } from "./service.js";
import type { paths } from "./target/openapi/openapi.js";

const url = "http://127.0.0.1:4019";
const mock = spawn("prism", ["mock", "--port", "4019", "../../openapi.yaml"]);
const api = createClient<paths>({ baseUrl: url, headers: { Authorization: authorization } });

before(async () => {
  let log = "";
  while (!log.includes("is listening")) {
    log += (await once(mock.stdout, "data")).join("");
  }
});
after(() => mock.kill());

test("Prism answers what the contract says, and problems that are asked for", async () => {
  const created = await api.POST("/sources", { body: { title: "A mock", kind: "ARTICLE" } });
  assert.equal(created.response.status, 201);
  assert.ok(created.data?.id);

  const query = { actor: ["japan"], type: ["AGREE" as const, "CONSULT" as const], limit: 2 };
  const page = await api.GET("/events", { params: { query } });
  assert.ok(page.data?.items[0]?.participants[0]?.actor.id);
  const next = await api.GET("/events", {
    params: { query: { ...query, cursor: page.data.nextCursor ?? "" } },
  });
  assert.equal(next.response.status, 200);

  const stale = await api.PATCH("/sources/{id}", {
    params: { path: { id: "a-mock" }, header: { "If-Match": '"1-8c2f4e6a1b3d5f70"' } },
    headers: { "Content-Type": "application/merge-patch+json", Prefer: "code=412" },
    body: { publisher: "A client" },
  });
  assert.equal(stale.response.status, 412);
  const wrong = await api.POST("/sources", {
    headers: { Prefer: "code=400" },
    body: { title: "A mock", kind: "ARTICLE" },
  });
  assert.equal(wrong.response.status, 400);
});
