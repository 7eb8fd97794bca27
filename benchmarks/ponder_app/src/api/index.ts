import { Hono } from "hono";

// Ponder does not start without an API of one's own; `/ready` is Ponder's.
export default new Hono();
