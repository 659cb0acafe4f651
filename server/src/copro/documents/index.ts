export { DOCUMENTS_FOLDER, renderDocument } from './render-document.ts';
