export { educationNorms } from "./education";
export { livestockNorms } from "./livestock";
export { plantingNorms } from "./planting";
export { relocationNorms } from "./relocation";
export { roadNorms } from "./roads";
export { trainingNorms } from "./training";
export { waterNorms } from "./water";
