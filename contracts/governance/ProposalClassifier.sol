// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TreasuryOnly} from "../access/TreasuryOnly.sol";
import {ClassRule, ClassTable, Contracts} from "./ClassTable.sol";
import {IProposalClassifier, ProposalClass} from "./IProposalClassifier.sol";

/// @notice Says how much agreement a proposal needs, from what it calls: target and selector, never the arguments.
/// @dev On a protected target an unknown selector, or calldata too short for one, is constitutional; any other target is
/// ordinary. Classes only rise and targets only become protected. Thresholds rise with the class, so that nobody can make
/// a proposal easier by adding an action to it.
contract ProposalClassifier is IProposalClassifier, TreasuryOnly {
    uint16 public constant MIN_THRESHOLD_BPS = 5_000;
    uint16 public constant MAX_THRESHOLD_BPS = 8_000;

    /// @notice Told here, where every contract is named, for the governor that is deployed after it.
    address public immutable leaseManager;

    /// @notice Whether calls to the target are constitutional unless the table says otherwise.
    mapping(address target => bool) public isProtected;

    /// @dev Class + 1; 0 = not in the table.
    mapping(address target => mapping(bytes4 selector => uint8)) private _classPlusOne;
    mapping(ProposalClass class => uint16) private _thresholdBps;

    error ClassifierZeroAddress();
    error ClassifierAlreadyProtected(address target);
    error ClassifierNotProtected(address target);
    error ClassifierNotStricter(address target, bytes4 selector, ProposalClass current, ProposalClass proposed);
    error ClassifierLengthMismatch(uint256 selectors, uint256 classes);
    error ClassifierThresholdOutOfBounds(uint256 thresholdBps, uint256 minimum, uint256 maximum);
    error ClassifierThresholdsNotRising(ProposalClass class, uint256 thresholdBps);

    /// @param contracts the governor may be an address that is not deployed yet; its constructor checks it
    constructor(Contracts memory contracts) TreasuryOnly(contracts.treasury) {
        _protect(contracts.treasury);
        _protect(contracts.governor);
        _protect(contracts.council);
        _protect(address(this));
        _protect(contracts.token);
        _protect(contracts.computeRegistry);
        _protect(contracts.epochAllocator);
        _protect(contracts.policyRegistry);
        _protect(contracts.leaseManager);
        leaseManager = contracts.leaseManager;

        ClassRule[] memory table = ClassTable.rules(contracts);
        for (uint256 i = 0; i < table.length; ++i) {
            _setClass(table[i].target, table[i].selector, table[i].class);
        }

        _storeThreshold(ProposalClass.Ordinary, 5_000);
        _storeThreshold(ProposalClass.Allocation, 5_000);
        _storeThreshold(ProposalClass.Tightening, 5_000);
        _storeThreshold(ProposalClass.Loosening, 6_000);
        _storeThreshold(ProposalClass.Constitutional, 6_666);
    }

    /// @notice Protects one more target; its functions are constitutional except for the given selectors. By the treasury.
    /// @dev Always stricter: before it, every call to the target was ordinary.
    function protectTarget(
        address target,
        bytes4[] calldata selectors,
        ProposalClass[] calldata classes
    ) external onlyTreasury {
        if (selectors.length != classes.length) revert ClassifierLengthMismatch(selectors.length, classes.length);
        _protect(target);
        for (uint256 i = 0; i < selectors.length; ++i) {
            _setClass(target, selectors[i], classes[i]);
        }
    }

    /// @notice Raises the class of a function of a protected target; reverts unless it becomes strictly stricter. By the treasury.
    function raiseClass(address target, bytes4 selector, ProposalClass class) external onlyTreasury {
        if (!isProtected[target]) revert ClassifierNotProtected(target);
        ProposalClass current = _classOfSelector(target, selector);
        if (class <= current) revert ClassifierNotStricter(target, selector, current, class);
        _setClass(target, selector, class);
    }

    /// @notice Sets a class's threshold (basis points) for proposals made from now on. By the treasury.
    /// @dev Ordinary <= allocation <= tightening < loosening <= constitutional must hold after it.
    function setThreshold(ProposalClass class, uint16 newThresholdBps) external onlyTreasury {
        if (newThresholdBps < MIN_THRESHOLD_BPS || newThresholdBps > MAX_THRESHOLD_BPS) {
            revert ClassifierThresholdOutOfBounds(newThresholdBps, MIN_THRESHOLD_BPS, MAX_THRESHOLD_BPS);
        }
        _storeThreshold(class, newThresholdBps);
        bool rising = thresholdBps(ProposalClass.Ordinary) <= thresholdBps(ProposalClass.Allocation) &&
            thresholdBps(ProposalClass.Allocation) <= thresholdBps(ProposalClass.Tightening) &&
            thresholdBps(ProposalClass.Tightening) < thresholdBps(ProposalClass.Loosening) &&
            thresholdBps(ProposalClass.Loosening) <= thresholdBps(ProposalClass.Constitutional);
        if (!rising) revert ClassifierThresholdsNotRising(class, newThresholdBps);
    }

    /// @inheritdoc IProposalClassifier
    function classOf(
        address[] calldata targets,
        bytes[] calldata calldatas
    ) external view returns (ProposalClass strictest) {
        if (targets.length != calldatas.length) revert ClassifierLengthMismatch(targets.length, calldatas.length);
        for (uint256 i = 0; i < targets.length; ++i) {
            ProposalClass class = classOfAction(targets[i], calldatas[i]);
            if (class > strictest) strictest = class;
        }
    }

    /// @inheritdoc IProposalClassifier
    function classOfAction(address target, bytes calldata data) public view returns (ProposalClass) {
        if (!isProtected[target]) return ProposalClass.Ordinary;
        if (data.length < 4) return ProposalClass.Constitutional;
        return _classOfSelector(target, bytes4(data[:4]));
    }

    /// @inheritdoc IProposalClassifier
    function thresholdBps(ProposalClass class) public view returns (uint16) {
        return _thresholdBps[class];
    }

    function _classOfSelector(address target, bytes4 selector) private view returns (ProposalClass) {
        uint8 classPlusOne = _classPlusOne[target][selector];
        return classPlusOne == 0 ? ProposalClass.Constitutional : ProposalClass(classPlusOne - 1);
    }

    function _protect(address target) private {
        if (target == address(0)) revert ClassifierZeroAddress();
        if (isProtected[target]) revert ClassifierAlreadyProtected(target);
        isProtected[target] = true;
        emit TargetProtected(target);
    }

    function _setClass(address target, bytes4 selector, ProposalClass class) private {
        _classPlusOne[target][selector] = uint8(class) + 1;
        emit ClassSet(target, selector, class);
    }

    function _storeThreshold(ProposalClass class, uint16 newThresholdBps) private {
        emit ThresholdSet(class, _thresholdBps[class], newThresholdBps);
        _thresholdBps[class] = newThresholdBps;
    }
}
