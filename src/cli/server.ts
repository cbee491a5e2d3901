import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { openSite, type Answer } from "./open-site.ts";

export interface RunningServer {
  /** With the base, such as `http://localhost:4321/book/`. */
  url: string;
  port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Serves a built site to this machine only, as a good host would. Where the port is taken the next free one is used;
 * port 0 means any. Throws where `dir` holds no site.
 */
export async function startServer({ dir, port }: { dir: string; port: number }): Promise<RunningServer> {
  const site = openSite(dir);
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    site
      .answer(request.url ?? "/", request.headers)
      .then((answer) => send(answer, request, response))
      .catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        send(
          { status: 500, headers: {}, body: Buffer.from("The page could not be read.\n") },
          request,
          response,
        );
      });
  };
  const servers = await listen(handle, port);
  const actual = portOf(servers);
  return {
    url: `http://localhost:${actual}${site.base}`,
    port: actual,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function send(
  { status, headers, body }: Answer,
  { method }: IncomingMessage,
  response: ServerResponse,
): void {
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const length = status === 304 ? {} : { "Content-Length": body.length };
  response
    .writeHead(status, { ...headers, ...length })
    .end(method === "HEAD" || status === 304 ? undefined : body);
}

const PORTS_TRIED = 50;

async function listen(handle: Handler, wanted: number): Promise<Server[]> {
  for (let port = wanted; ; port++) {
    try {
      return await listenOn(handle, port);
    } catch (error) {
      const isTaken = ["EADDRINUSE", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "");
      if (!isTaken || wanted === 0 || port >= Math.min(wanted + PORTS_TRIED, 65535)) throw error;
    }
  }
}

/** `localhost` is both addresses, and a browser may try either; a machine may lack the second. */
async function listenOn(handle: Handler, port: number): Promise<Server[]> {
  const first = await listenAt(handle, port, "127.0.0.1");
  try {
    return [first, await listenAt(handle, portOf([first]), "::1")];
  } catch (error) {
    if (["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return [first];
    await close(first);
    throw error;
  }
}

function listenAt(handle: Handler, port: number, host: string): Promise<Server> {
  const server = createServer(handle);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

function portOf([server]: Server[]): number {
  return (server?.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
