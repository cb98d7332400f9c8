import assert from "node:assert/strict";
import test from "node:test";
import createClient from "openapi-fetch";
import type { components, paths } from "./target/openapi.js";

type Schemas = components["schemas"];
type Problem = Schemas["Problem"];
type Answer<T> = { data?: T; error?: Problem; response: Response };

const api = createClient<paths>({
  baseUrl: process.env["ENTENTE_URL"] ?? "http://localhost:8080",
  headers: {
    Authorization: `Basic ${btoa(`editor:${process.env["ENTENTE_EDITOR_PASSWORD"] ?? ""}`)}`,
  },
});

test("What happened to GSOMIA, in what order, who did what to whom?", async () => {
  const { items } = given(
    await api.GET("/events", { params: { query: { agreement: ["gsomia"], sort: ["startDate"] } } }),
  );

  const years = items.map((event) => event.startDate.slice(0, 4));
  assert.deepEqual(years, [...years].sort());
  const turningPoints = [
    "gsomia-signed",
    "south-korea-announces-end-of-gsomia",
    "south-korea-suspends-gsomia-notice",
    "south-korea-normalises-gsomia",
  ];
  assert.deepEqual(
    items.filter((event) => turningPoints.includes(event.id)).map(toLine),
    [
      "2016-11-23 CREATES: Japan (ACTOR), South Korea (ACTOR)",
      "2019-08-22 THREATENS: South Korea (ACTOR), Kim You-geun (ACTOR), Japan (RECIPIENT)",
      "2019-11-22 RESTORES: South Korea (ACTOR), Kim You-geun (ACTOR), Japan (RECIPIENT)",
      "2023-03-21 RESTORES: South Korea (ACTOR), " +
        "Ministry of Foreign Affairs of South Korea (ACTOR), Japan (RECIPIENT)",
    ],
  );
});

test("What was the status of GSOMIA on a given day?", async () => {
  const expected: [string, Schemas["AgreementStatus"]][] = [
    ["2016-11-01", "PROPOSED"],
    ["2019-08-01", "IN_FORCE"],
    ["2019-09-01", "TERMINATION_NOTIFIED"],
    ["2019-12-01", "IN_FORCE"],
  ];
  for (const [on, status] of expected) {
    const gsomia = given(
      await api.GET("/agreements/{id}", { params: { path: { id: "gsomia" }, query: { on } } }),
    );
    assert.equal(gsomia.status, status, on);
  }
});

test("What was the United States advised, and did anything come of it?", async () => {
  const revival = async (on: string) => {
    const { items } = given(
      await api.GET("/recommendations", { params: { query: { addressee: ["united-states"], on } } }),
    );
    return items.find(({ id }) => id === "revive-trilateral-working-level-mechanism");
  };

  const then = await revival("2020-10-01");
  const later = await revival("2024-01-01");
  assert.deepEqual(then?.issuers, [{ id: "mathew-ha", name: "Mathew Ha" }]);
  assert.ok(then.precedents.some(({ id }) => id === "tcog"));
  assert.ok(then.citations.some(({ source }) => source.id === "fdd-2020-09-10"));
  assert.deepEqual([then.status, later?.status], ["OPEN", "PARTIALLY_ADDRESSED"]);
});

test("The pages of a list hold every record once", async () => {
  const ids: string[] = [];
  let cursor: string | undefined;
  let total: number | undefined;
  do {
    const query = { sort: ["name" as const], limit: 7, total: true, ...(cursor && { cursor }) };
    const page = given(await api.GET("/actors", { params: { query } }));
    assert.ok(page.items.length <= query.limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
    total = page.total;
  } while (cursor);

  assert.ok(ids.length > 7);
  assert.equal(ids.length, total);
  assert.equal(new Set(ids).size, total);
});

test("A source is created, read, replaced and deleted", async () => {
  const created = await api.POST("/sources", {
    body: { title: "Joint statement of the client", kind: "STATEMENT", authors: ["A client"] },
  });
  const source = given(created);
  const { id } = source;
  const path = { id };
  assert.equal(created.response.status, 201);
  assert.ok(created.response.headers.get("Location")?.endsWith(`/sources/${id}`));

  const read = await api.GET("/sources/{id}", { params: { path } });
  const first = etag(read);
  assert.equal(first, etag(created));
  const again = await api.GET("/sources/{id}", {
    params: { path, header: { "If-None-Match": first } },
  });
  assert.equal(again.response.status, 304);

  const replaced = await api.PUT("/sources/{id}", {
    params: { path, header: { "If-Match": first } },
    body: { ...given(read), publishedOn: "2019-11" },
  });
  assert.deepEqual([given(replaced).publishedOn, given(replaced).version], ["2019-11", 2]);

  const late = await api.DELETE("/sources/{id}", {
    params: { path, header: { "If-Match": first } },
  });
  assert.deepEqual(advice(late), ["read it again"]);
  const deleted = await api.DELETE("/sources/{id}", {
    params: { path, header: { "If-Match": etag(replaced) } },
  });
  assert.equal(deleted.response.status, 204);
  assert.deepEqual(advice(await api.GET("/sources/{id}", { params: { path } })), ["it was deleted"]);
});

test("The type of a problem says what to do", async () => {
  const path = { id: "no-such-source" };
  const missing = await api.GET("/sources/{id}", { params: { path } });
  assert.deepEqual([missing.response.status, ...advice(missing)], [404, "ask for another"]);

  const misspelt = await api.GET("/events", { params: { query: { from: "autumn 2019" } } });
  assert.deepEqual([misspelt.response.status, ...advice(misspelt)], [400, "from: value"]);

  const malformed = await api.POST("/sources", {
    body: { title: "", kind: "ARTICLE", publishedOn: "2019-02-30" },
  });
  assert.deepEqual(
    [malformed.response.status, ...advice(malformed).sort()],
    [400, "/publishedOn: date", "/title: size"],
  );

  const contradictory = await api.POST("/events", {
    body: {
      title: "A visit by nobody",
      type: "CONSULT",
      startDate: "2019",
      participants: [{ actor: "no-such-actor", role: "ACTOR" }],
    },
  });
  assert.deepEqual(
    [contradictory.response.status, ...advice(contradictory)],
    [422, "/participants/0/actor: reference"],
  );
});

function given<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined) {
    assert.fail(`${response.url} answered ${response.status}: ${error?.detail}`);
  }
  return data;
}

function etag({ response }: { response: Response }): string {
  const tag = response.headers.get("ETag");
  assert.ok(tag, `${response.url} answered without an ETag`);
  return tag;
}

function toLine(event: Schemas["Event"]): string {
  const effects = event.agreements.map(({ effect }) => effect).join(", ");
  const participants = event.participants.map(({ actor, role }) => `${actor.name} (${role})`);
  return `${event.startDate} ${effects}: ${participants.join(", ")}`;
}

function advice({ error, response }: Answer<unknown>): string[] {
  switch (error?.type.slice(error.type.lastIndexOf("/") + 1)) {
    case "not-found":
      return ["ask for another"];
    case "gone":
      return ["it was deleted"];
    case "precondition-failed":
      return ["read it again"];
    case "invalid-parameter":
    case "invalid-body":
    case "unprocessable":
      return (error.errors ?? []).map((it) => `${it.pointer ?? it.parameter}: ${it.code}`);
    default:
      assert.fail(`${response.url} answered ${response.status}: ${error?.detail}`);
  }
}
