import type { APIRoute } from "astro";
import { z } from "zod";

import { eventSet } from "../event/record.ts";

export const GET: APIRoute = () => Response.json(z.toJSONSchema(eventSet, { io: "input" }));
