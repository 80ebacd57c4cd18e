import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { repoFile } from '../repo.js';

const { resolve } = createRequire(import.meta.url);

/** A file inside an installed package, whether or not the package exports it. */
const packaged = (name: string, file: string): string => path.join(path.dirname(resolve(`${name}/package.json`)), file);

/** The explorer's files, all from this machine: users' networks have no internet. */
const files: Readonly<Record<string, { path: () => string; type: string }>> = {
  'react.js': { path: () => packaged('react', 'umd/react.production.min.js'), type: 'text/javascript' },
  'react-dom.js': { path: () => packaged('react-dom', 'umd/react-dom.production.min.js'), type: 'text/javascript' },
  'graphiql.js': { path: () => packaged('graphiql', 'graphiql.min.js'), type: 'text/javascript' },
  'graphiql.css': { path: () => packaged('graphiql', 'graphiql.min.css'), type: 'text/css' },
  'explorer.js': { path: () => repoFile('src/platform/http/explorer/explorer.js'), type: 'text/javascript' },
  'explorer.css': { path: () => repoFile('src/platform/http/explorer/explorer.css'), type: 'text/css' },
};

const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; frame-ancestors 'none'";

/** 查询页面: GraphiQL at /graphiql, served from our own files. */
export function serveExplorer(app: FastifyInstance): void {
  const page = fs.readFileSync(repoFile('src/platform/http/explorer/explorer.html'));
  app.get('/', (_request, reply) => reply.redirect('/graphiql'));
  app.get('/graphiql', (_request, reply) => reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page));
  for (const [name, { path, type }] of Object.entries(files)) {
    const body = fs.readFileSync(path());
    app.get(`/graphiql/${name}`, (_request, reply) => reply.header('cache-control', 'public, max-age=3600').type(`${type}; charset=utf-8`).send(body));
  }
}
