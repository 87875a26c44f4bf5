# syntax=docker/dockerfile:1
# Two stages: what builds does not run. The image runs as a user without rights, on a read-only root file system:
# it writes to /data (workbooks, policy, the embedded graph) and /var/lib/lodeline (replicas of a team's graph).

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY graph graph
COPY ingest ingest
COPY server server
COPY web web
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production LODELINE_DATA=/data LODELINE_REPLICAS=/var/lib/lodeline
WORKDIR /app
RUN groupadd --system --gid 10001 lodeline \
 && useradd --system --uid 10001 --gid lodeline --no-create-home lodeline \
 && install --directory --owner=lodeline --group=lodeline /data /var/lib/lodeline
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/package.json ./
COPY LICENSE README.md ./
COPY docs docs
USER lodeline
VOLUME ["/data", "/var/lib/lodeline"]
EXPOSE 8080
# No shell and no npm in between: signals reach the process.
ENTRYPOINT ["node", "/app/dist/server/cli.js"]
CMD ["serve"]
