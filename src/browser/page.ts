import { connectSearch } from "../search/connect.ts";
import { announce, prepareAnnouncing } from "./announce.ts";
import { connectCopying } from "./copy-link.ts";
import { connectTheme } from "./theme-switch.ts";

connectTheme();
prepareAnnouncing();
connectCopying();
connectSearch(announce);
