import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startServer, type RunningServer } from "./server.ts";

const FILES: Record<string, string> = {
  "site/.hookbook": `{"writtenBy":"hookbook","base":"/book/"}`,
  "site/_headers": "/book/*\n  X-Test: all\n/book/events/*\n  Cache-Control: max-age=0\n",
  "site/_redirects": "/book/old/ /book/events/mmap/ 301\n/book/:v/docs/:name /book/events/:name/ 301\n",
  "site/index.html": "home",
  "site/404.html": "nothing here",
  "site/events/mmap/index.html": `<p>mmap</p>${" text".repeat(200)}`,
  "site/events.json": `{}`,
  "site/docs/mmap/index.html": "stub",
  "site/a b.txt": "blank",
  "secret.txt": "secret",
};

let root: string;
let server: RunningServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hookbook-server-"));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  symlinkSync(join(root, "secret.txt"), join(root, "site/link.txt"));
  server = await startServer({ dir: join(root, "site"), port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Asks for the path exactly as written; fetch would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port: server.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers: headers as Record<string, string>, body: Buffer.concat(chunks) });
      });
    });
    call.on("error", reject).end();
  });
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

describe("a served site", () => {
  test("has its address at the base", () => {
    expect(server.url).toBe(`http://localhost:${server.port}/book/`);
  });

  test.each([
    ["/book/", "home", "text/html; charset=utf-8"],
    ["/book/events/mmap/?q=1", FILES["site/events/mmap/index.html"], "text/html; charset=utf-8"],
    ["/book/events.json", "{}", "application/json; charset=utf-8"],
    ["/book/a%20b.txt", "blank", "text/plain; charset=utf-8"],
  ])("answers %s", async (path, text, type) => {
    const { status, headers, body } = await ask(path);
    expect([status, String(body), headers["content-type"]]).toEqual([200, text, type]);
  });

  test.each([
    ["/book/events/mmap", 301, "/book/events/mmap/"],
    ["/book/events/mmap?a=b", 301, "/book/events/mmap/?a=b"],
    ["/book/old/", 301, "/book/events/mmap/"],
    ["/book/v1/docs/mmap", 301, "/book/events/mmap/"],
    ["/book", 302, "/book/"],
    ["/", 302, "/book/"],
  ])("leads %s on with %i", async (path, status, location) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
  });

  test.each([
    "/book/nothing",
    "/book/nothing/",
    "/book/events/",
    "/book/events.json/",
    "/events/mmap/",
    "/book/_headers",
    "/book/_redirects",
    "/book/.hookbook",
    "/book/../secret.txt",
    "/book/..%2fsecret.txt",
    "/book/%2e%2e/secret.txt",
    "/book/%2e%2e%5csecret.txt",
    "/book/link.txt",
    "/book/%00",
    "/book/%",
    "//example.org/book/events",
  ])("says that there is nothing at %s", async (path) => {
    const { status, body, headers } = await ask(path);
    expect([status, String(body)]).toEqual([404, "nothing here"]);
    expect(headers.location).toBeUndefined();
  });

  test("gives each answer the headers of the site, a missing page too", async () => {
    expect((await ask("/book/events/mmap/")).headers).toMatchObject({
      "x-test": "all",
      "cache-control": "max-age=0",
    });
    expect((await ask("/book/nothing")).headers).toMatchObject({ "x-test": "all" });
    expect((await ask("/book/events/mmap")).headers).toMatchObject({ "x-test": "all" });
  });

  test("compresses as asked", async () => {
    const page = FILES["site/events/mmap/index.html"];
    const brotli = await ask("/book/events/mmap/", { "accept-encoding": "gzip, deflate, br" });
    expect(brotli.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(String(brotliDecompressSync(brotli.body))).toBe(page);
    const gzip = await ask("/book/events/mmap/", { "accept-encoding": "gzip, br;q=0" });
    expect(String(gunzipSync(gzip.body))).toBe(page);
    expect(gzip.headers.etag).not.toBe(brotli.headers.etag);
  });

  test("sends nothing again that the browser has", async () => {
    const { headers } = await ask("/book/");
    const again = await ask("/book/", { "if-none-match": headers.etag ?? "" });
    expect([again.status, again.body.length, again.headers["x-test"]]).toEqual([304, 0, "all"]);
  });

  test("answers HEAD without a body and refuses what would change something", async () => {
    const head = await ask("/book/", {}, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "4", 0]);
    expect((await ask("/book/", {}, "POST")).status).toBe(405);
  });

  test("notices a new build", async () => {
    writeFileSync(join(root, "site/_headers"), "/book/*\n  X-Test: changed\n");
    writeFileSync(join(root, "site/index.html"), "new home");
    const { headers, body } = await ask("/book/");
    expect([headers["x-test"], String(body)]).toEqual(["changed", "new home"]);
  });
});

test("a taken port gives way to the next free one", async () => {
  const second = await startServer({ dir: join(root, "site"), port: server.port });
  expect(second.port).toBeGreaterThan(server.port);
  await second.close();
});

test("a folder without a site is refused", async () => {
  await expect(startServer({ dir: root, port: 0 })).rejects.toThrow("there is no built site");
});
