// Asks the language service of editors about policies: node service.cjs SCHEMA POLICY…; prints one JSON document.
const fs = require('fs');
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');

const [schemaPath, ...policies] = process.argv.slice(2);
const service = getLanguageService({});
service.configure({ validate: true, schemas: [{ uri: 'policy', fileMatch: ['*'], schema: JSON.parse(fs.readFileSync(schemaPath, 'utf8')) }] });

function open(text) {
  const document = TextDocument.create('file:///policy.json', 'json', 1, text);
  return [document, service.parseJSONDocument(document)];
}

async function problems(text) {
  const [document, json] = open(text);
  return (await service.doValidation(document, json)).map(found => `${found.range.start.line + 1}: ${found.message}`);
}

(async () => {
  const answer = { valid: {}, misspelt: [], completion: [], hover: '' };
  for (const path of policies) answer.valid[path] = await problems(fs.readFileSync(path, 'utf8'));
  const first = fs.readFileSync(policies[0], 'utf8');
  answer.misspelt = await problems(first.replace('"rules"', '"rulez"'));
  const partial = '{ "rules": [ { "id": "R1",  } ] }';
  const [document, json] = open(partial);
  const items = await service.doComplete(document, document.positionAt(partial.indexOf(',  ') + 2), json);
  answer.completion = items.items.map(item => item.label);
  const [whole, parsed] = open(first);
  const hover = await service.doHover(whole, whole.positionAt(first.indexOf('"rules"') + 2), parsed);
  answer.hover = hover ? JSON.stringify(hover.contents) : '';
  process.stdout.write(JSON.stringify(answer));
})();
