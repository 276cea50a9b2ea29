import { stetter } from './stacks/stetter';

stetter().synth();
