export { livestock } from "./livestock";
export { planting } from "./planting";
export { roads } from "./roads";
export { training } from "./training";
export { water } from "./water";
