export { livestockNorms } from "./livestock";
export { plantingNorms } from "./planting";
export { roadNorms } from "./roads";
export { trainingNorms } from "./training";
export { waterNorms } from "./water";
