export { livestock } from "./livestock";
export { roads } from "./roads";
