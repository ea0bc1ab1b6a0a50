/**
 * Three named builds (and one for the tests' own pages), picked with `--config-name`:
 *
 *   pane      dist/taskpane.html – what Excel loads; `npm run start:excel` serves it over https
 *   preview   dist/preview/ – grid, host and the same pane as static files for any web server; `npm start`
 *   cli       dist/plan-budget.js – one file for Node
 *   stories   dist/stories/ – the pane over a small workbook in memory, for browser tests; never shipped
 *
 * `--env office=cdn|21vianet|local` says where the pane takes office.js from (default: Microsoft's CDN;
 * the preview always has its local copy, since it has no Office around it). `--env https` adds a
 * development certificate. swc only strips types; `npm run typecheck` is a step of its own.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin, optimize } = require("webpack");

const here = (...parts) => path.resolve(__dirname, ...parts);
const officeJsFiles = here("node_modules/@microsoft/office-js/dist");
const officeJsPlaces = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};
/** Microsoft moves the CDN's files between these hosts; firewalls and the pane's policy must allow each. */
const officeJsHosts = [
  "https://appsforoffice.microsoft.com",
  "https://officeapis.public.onecdn.static.microsoft",
  "https://appsforoffice.cdn.partner.office365.cn",
];
/** Old enough for the WebView2 and WKWebView of every Excel that has ExcelApi 1.9. */
const browsers = "es2020";

const base = ({ name, target, production, language }) => ({
  name,
  target,
  mode: production ? "production" : "development",
  devtool: production ? "source-map" : "cheap-module-source-map",
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: language,
          },
        },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  performance: false, // scripts/check-size.mjs measures what matters: gzipped, without office.js
  stats: "errors-warnings",
});

/** Where built files go, and names that change with their content (but for pages and what they name). */
const into = (folder, production) => ({
  path: here("dist", folder),
  filename: production ? "[name].[contenthash:8].js" : "[name].js",
  chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
  clean: { keep: /^(plan-budget\.js|preview|stories)/ },
});

/** taskpane.html; `before` are chunks that must have run before office.js does. */
const panePage = ({ production, officeJs, before = [], entry = "taskpane" }) =>
  new HtmlPlugin({
    filename: "taskpane.html",
    template: here("src/taskpane/taskpane.html"),
    chunks: [...before, entry],
    inject: false,
    before,
    officeJs,
    scriptHosts: officeJs.startsWith("https:") ? officeJsHosts.join(" ") : "",
    connectHosts: production ? "" : "ws: wss:", // the development server's reload signal
    minify: false,
  });

/** Writes which scripts the pane's page and each lazy part of it load; scripts/check-size.mjs adds them up. */
class ScriptList {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ScriptList", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ScriptList", stage }, () => {
        const groups = [...compilation.namedChunkGroups].map(([name, group]) => [name, group.getFiles()]);
        const list = JSON.stringify(Object.fromEntries(groups), null, 2);
        compilation.emitAsset("scripts.json", new sources.RawSource(list));
      });
    });
  }
}

const pane = ({ production, office, https }) => ({
  ...base({ name: "pane", target: "web", production, language: browsers }),
  entry: { taskpane: here("src/taskpane/main.tsx") },
  output: into("", production),
  plugins: [
    panePage({ production, officeJs: officeJsPlaces[office] }),
    new ScriptList(),
    new CopyPlugin({
      patterns: [...paneFiles, { from: here("manifest.xml") }, ...(office === "local" ? [officeJsCopy] : [])],
    }),
  ],
  devServer: { ...devServer, port: 3000, server: https },
});

const preview = ({ production }) => ({
  ...base({ name: "preview", target: "web", production, language: browsers }),
  // Maps of the grid's 10 MB would take most of the build's time and nobody debugs the grid here.
  ...(production && { devtool: false }),
  entry: {
    preview: here("src/preview/main.ts"),
    "connect-pane": here("src/preview/connect-pane.ts"),
    taskpane: here("src/taskpane/main.tsx"),
  },
  output: into("preview", production),
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: here("src/preview/index.html"), chunks: ["preview"] }),
    panePage({ production, officeJs: officeJsPlaces.local, before: ["connect-pane"] }),
    new CopyPlugin({ patterns: production ? [...paneFiles, officeJsCopy] : paneFiles }),
  ],
  devServer: {
    ...devServer,
    port: 3000,
    static: { directory: officeJsFiles, publicPath: "/office-js", watch: false, serveIndex: false },
  },
});

const stories = ({ production }) => ({
  ...base({ name: "stories", target: "web", production, language: browsers }),
  entry: { stories: here("test/browser/stories/main.tsx") },
  output: into("stories", false),
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: here("test/browser/stories/index.html") }),
    new CopyPlugin({ patterns: paneFiles }),
  ],
});

const cli = ({ production }) => ({
  ...base({ name: "cli", target: "node20", production, language: "es2022" }),
  entry: here("src/cli/main.ts"),
  output: { path: here("dist"), filename: "plan-budget.js" },
  optimization: { minimize: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
});

const paneFiles = [
  { from: here("assets"), to: "assets" },
  { from: here("src/taskpane/old-office.js"), to: "old-office.js" },
];
/** Excel's part of office.js in the two languages we speak; the whole package has 86 MB. */
const officeJsCopy = {
  from: "{*.js,telemetry/**,ariatelemetry/**,zh-cn/**,en-us/**}",
  context: officeJsFiles,
  to: "office-js",
  info: { minimized: true },
  globOptions: {
    ignore: ["**/*.debug.js", "**/*vsdoc*", "**/{word,outlook,onenote,powerpoint,project,access}*"],
  },
};
const devServer = {
  host: "localhost",
  hot: false, // a half-replaced pane would keep the old one's event handlers
  client: { overlay: false, logging: "warn" },
};

module.exports = async (
  { office = "cdn", https = false, WEBPACK_SERVE: serving = false } = {},
  argv = {},
) => {
  if (!(office in officeJsPlaces))
    throw new Error(`--env office=${office}: choose one of ${Object.keys(officeJsPlaces).join(", ")}`);
  const production = argv.mode ? argv.mode === "production" : !serving;
  const server = https
    ? { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() }
    : "http";
  return [
    pane({ production, office, https: server }),
    preview({ production }),
    cli({ production }),
    stories({ production }),
  ];
};
