/** What the service takes in one request, and why. What a workbook itself may hold: ingest/workbook/limits.ts. */
const megabyte = 1024 * 1024

export const limits = {
  /** The largest official template is 1.6 MB, a filled one with a full smelter list below 10 MB. */
  fileBytes: 100 * megabyte,
  /** A year's campaign of a large buyer in one drop. */
  filesPerUpload: 3_000,
  /** A full drop at the size filled forms have; keeps one request from filling the disk. */
  uploadBytes: 8 * 1024 * megabyte,
  /** File names: what common file systems take. */
  fileNameCharacters: 255,
  /** A text sent beside files: a mapping profile with every list has 20 kB. */
  fieldBytes: megabyte,
  /** JSON bodies are questions, not data. */
  bodyBytes: megabyte,
  /** Items of one page, asked or not. */
  pageItems: 1_000,
  defaultPageItems: 100,
  /** Smelters, ends and stated cells per mineral of a trace, when not asked: more than anybody reads at once. */
  traceItems: 500,
  /** Streams of events held open at once: one page uses one. */
  eventStreams: 100,
  /** Proxies and browsers drop quiet connections after 30–60 s. */
  heartbeatMs: 15_000,
  /** A slow link may need long for a large drop; a request that stalls this long has died. */
  requestMs: 30 * 60_000,
  headersMs: 20_000,
  /** Longer than clients keep an idle connection, so that none sends into one that is just being closed. */
  keepAliveMs: 65_000,
} as const
