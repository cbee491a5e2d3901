import { connectSearch } from "../search/connect.ts";
import { announce, prepareAnnouncing } from "./announce.ts";
import { connectCopying } from "./copy-link.ts";
import { connectDecoders } from "./decode-value.ts";
import { connectPolicy } from "./policy-section.ts";
import { connectTheme } from "./theme-switch.ts";

connectTheme();
prepareAnnouncing();
connectCopying();
connectDecoders();
connectPolicy();
connectSearch(announce);
