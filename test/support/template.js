import { Client } from 'pg';

/** Makes the database `template_hub`, from which each test file copies its own. */
export async function prepareTemplate(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database template_hub');
  await client.end();
}
