import { connectSearch } from "../search/connect.ts";
import { connectCopying } from "./copy-link.ts";
import { connectTheme } from "./theme-switch.ts";

connectTheme();
connectCopying();
connectSearch();
