export { type KeptFile, keepFile, keepPaper } from './keep-file.ts';
export { bytesOf, FileBody, takeFiles } from './received-bytes.ts';
export { fileRoutes } from './routes.ts';
